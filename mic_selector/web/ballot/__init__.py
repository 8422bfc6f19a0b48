"""The participants' pages: plain HTML that needs no script, one request each, on routes beside
Streamlit's own.
"""
