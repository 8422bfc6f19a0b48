"""The form of a ballot as a Streamlit page would have it: eight questions, one button, one
committed upsert.
"""

import os
import sqlite3

import streamlit as st

WORDS = ("not needed", "a little", "clearly", "strongly", "no opinion")


def connected() -> sqlite3.Connection:
    connection = sqlite3.connect(os.environ["BALLOTS"], timeout=30)
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    return connection


@st.cache_resource
def prepared() -> None:
    with connected() as connection:
        connection.execute(
            "CREATE TABLE IF NOT EXISTS ballots (participant TEXT PRIMARY KEY, answers TEXT)"
        )


prepared()
with st.form("ballot"):
    answers = [
        st.radio(f"Question {number}", WORDS, index=None, horizontal=True) for number in range(8)
    ]
    sent = st.form_submit_button("Send")
if sent:
    with connected() as connection:
        row = (st.query_params["participant"], ",".join(str(answer) for answer in answers))
        connection.execute(
            "INSERT INTO ballots VALUES (?, ?)"
            " ON CONFLICT DO UPDATE SET answers = excluded.answers",
            row,
        )
    st.write("Received")
