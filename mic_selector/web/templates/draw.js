(html) => document.currentScript.insertAdjacentHTML("beforebegin", html)
