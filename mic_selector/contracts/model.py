"""What all contracts share."""

from pydantic import BaseModel, ConfigDict


class Contract(BaseModel):
    """Data in a form that programs may rely on: its fields are not renamed and keep their
    meaning.
    """

    model_config = ConfigDict(frozen=True)
