// Without https (or localhost) the browser drops the sign-in cookie: better said before the key is typed than after.
if (!window.isSecureContext) document.getElementById('insecure').hidden = false;
