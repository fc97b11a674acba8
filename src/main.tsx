const root = document.getElementById('root')
if (root) root.innerHTML = '<main><h1>vringscope</h1></main>'
