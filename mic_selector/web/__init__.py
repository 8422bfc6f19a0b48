"""Streamlit pages and components, and the other routes. The only package that imports Streamlit."""
