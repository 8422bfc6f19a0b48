import streamlit as st

amount = st.slider("Amount", 0, 100, 50)
st.text(f"Amount: {amount}")
