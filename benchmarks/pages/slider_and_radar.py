import plotly.graph_objects as go
import streamlit as st

amount = st.slider("Amount", 0, 100, 50)
st.plotly_chart(
    go.Figure(go.Scatterpolar(r=[amount / 25, 1, 2, 3, 1, 2, 1, 2], theta=list("abcdefgh")))
)
