"""The server around the pages: how it starts and ends, and what it adds to Streamlit's own."""
