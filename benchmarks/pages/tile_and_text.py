import streamlit as st

amount = st.radio("Amount", ("none", "little", "clear", "much"), index=3, horizontal=True)
st.text(f"Amount: {amount}")
