"""Streamlit pages and components, and the other routes. The only room that imports Streamlit."""
