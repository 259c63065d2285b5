const print = document.querySelector('#print');
if (print) {
  print.hidden = false;
  print.addEventListener('click', () => window.print());
}
