"""Where the server listens, and under which addresses people reach it."""

import ipaddress
import socket
from collections.abc import Mapping
from urllib.parse import urlsplit

from streamlit import config

_EVERYWHERE = (None, "", "0.0.0.0", "::")  # noqa: S104  # compared with
_NAMES_OF_ONE_PLACE = (".local", ".localhost", "localhost.localdomain")
# No packet is sent to it: the system only says from which address it would send one.
_SOMEWHERE = ("192.0.2.1", 9)


def as_streamlit_says() -> Mapping[str, object]:
    """Return address, port and base path as the server has them, by the name of our setting."""
    return {
        "address": config.get_option("server.address"),
        "port": config.get_option("server.port"),
        "base_path": str(config.get_option("server.baseUrlPath")).strip("/"),
    }


def root() -> str:
    """Return the path under which the pages lie: `/`, or `/BASE/`."""
    base = as_streamlit_says()["base_path"]
    return f"/{base}/" if base else "/"


def addresses() -> tuple[str, str]:
    """Return the address for a browser on this machine, and the one for others in the same network:
    "" where nobody else reaches it.
    """
    said = as_streamlit_says()
    address = str(said["address"] or "")
    if said["address"] in _EVERYWHERE:
        own = own_address()
        return _url("localhost"), _url(own) if own else ""
    if address == "localhost" or ipaddress.ip_address(address).is_loopback:
        return _url(address), ""
    return _url(address), _url(address)


def phones_may_reach(address: str) -> bool:
    """Whether phones in a room may find a page under this address: not where it names one machine
    to itself, counts on one cable alone, or is a name that only some networks and devices know.
    """
    host = (urlsplit(address).hostname or "").rstrip(".")
    try:
        ip = ipaddress.ip_address(host)
    except ValueError:
        return "." in host and not host.endswith(_NAMES_OF_ONE_PLACE)
    ip = getattr(ip, "ipv4_mapped", None) or ip
    is_of_one_place = ip.is_loopback or ip.is_unspecified or ip.is_link_local
    return not (is_of_one_place or ip.is_multicast or ip.is_reserved)


def own_address() -> str:
    """Return the address of this machine in its network; "" without a network."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(_SOMEWHERE)
        except OSError:
            return ""
        found = str(probe.getsockname()[0])
    return "" if ipaddress.ip_address(found).is_loopback else found


def _url(host: str) -> str:
    said = as_streamlit_says()
    scheme = "https" if config.get_option("server.sslCertFile") else "http"
    path = root() if said["base_path"] else ""
    return f"{scheme}://{f'[{host}]' if ':' in host else host}:{said['port']}{path}"
