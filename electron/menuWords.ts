import type { Language } from '../shared/words.ts'

/** The menu's own sentences: the page's words live in the page, and main never loads them. */
export interface MenuWords {
  file: string
  quit: string
  edit: string
  undo: string
  redo: string
  cut: string
  copy: string
  paste: string
  selectAll: string
  view: string
  reload: string
  actualSize: string
  zoomIn: string
  zoomOut: string
  fullScreen: string
  window: string
  minimize: string
  close: string
  chooseBinder: string
  savePrint: string
  storeStopped: string
  onDesk: string
  leave: string
  stay: string
}

export const menuWords: Record<Language, MenuWords> = {
  en: {
    file: 'File',
    quit: 'Quit Carpeta',
    edit: 'Edit',
    undo: 'Undo',
    redo: 'Redo',
    cut: 'Cut',
    copy: 'Copy',
    paste: 'Paste',
    selectAll: 'Select all',
    view: 'View',
    reload: 'Reload the page',
    actualSize: 'Actual size',
    zoomIn: 'Larger',
    zoomOut: 'Smaller',
    fullScreen: 'Full screen',
    window: 'Window',
    minimize: 'Minimise',
    close: 'Close',
    chooseBinder: 'Open a binder',
    savePrint: 'Save the print',
    storeStopped: 'The part of Carpeta that keeps the binder has stopped. What was saved is safe. Start Carpeta again.',
    onDesk: 'A dossier lies on the desk: the day is not closed. Leave all the same?',
    leave: 'Leave',
    stay: 'Stay'
  },
  es: {
    file: 'Archivo',
    quit: 'Salir de Carpeta',
    edit: 'Editar',
    undo: 'Deshacer',
    redo: 'Rehacer',
    cut: 'Cortar',
    copy: 'Copiar',
    paste: 'Pegar',
    selectAll: 'Seleccionar todo',
    view: 'Ver',
    reload: 'Recargar la página',
    actualSize: 'Tamaño real',
    zoomIn: 'Más grande',
    zoomOut: 'Más pequeño',
    fullScreen: 'Pantalla completa',
    window: 'Ventana',
    minimize: 'Minimizar',
    close: 'Cerrar',
    chooseBinder: 'Abrir una carpeta de clientes',
    savePrint: 'Guardar la impresión',
    storeStopped:
      'La parte de Carpeta que guarda los datos se ha detenido. Lo guardado está a salvo. Inicie Carpeta de nuevo.',
    onDesk: 'Hay un expediente en la mesa: el día no está cerrado. ¿Salir de todos modos?',
    leave: 'Salir',
    stay: 'Quedarse'
  },
  sr: {
    file: 'Датотека',
    quit: 'Затвори Carpeta',
    edit: 'Уређивање',
    undo: 'Опозови',
    redo: 'Понови',
    cut: 'Исеци',
    copy: 'Копирај',
    paste: 'Налепи',
    selectAll: 'Изабери све',
    view: 'Приказ',
    reload: 'Поново учитај страницу',
    actualSize: 'Стварна величина',
    zoomIn: 'Веће',
    zoomOut: 'Мање',
    fullScreen: 'Цео екран',
    window: 'Прозор',
    minimize: 'Умањи',
    close: 'Затвори',
    chooseBinder: 'Отвори фасциклу',
    savePrint: 'Сачувај одштампано',
    storeStopped: 'Део програма који чува фасциклу је стао. Све што је сачувано је безбедно. Покрените Carpeta поново.',
    onDesk: 'Досије лежи на столу: дан није затворен. Ипак изаћи?',
    leave: 'Изађи',
    stay: 'Остани'
  },
  uk: {
    file: 'Файл',
    quit: 'Вийти з Carpeta',
    edit: 'Правка',
    undo: 'Скасувати',
    redo: 'Повторити',
    cut: 'Вирізати',
    copy: 'Копіювати',
    paste: 'Вставити',
    selectAll: 'Виділити все',
    view: 'Вигляд',
    reload: 'Перезавантажити сторінку',
    actualSize: 'Звичайний розмір',
    zoomIn: 'Більше',
    zoomOut: 'Менше',
    fullScreen: 'На весь екран',
    window: 'Вікно',
    minimize: 'Згорнути',
    close: 'Закрити',
    chooseBinder: 'Відкрити теку',
    savePrint: 'Зберегти друк',
    storeStopped: 'Частина Carpeta, що зберігає теку, зупинилася. Усе збережене в безпеці. Запустіть Carpeta знову.',
    onDesk: 'Досьє лежить на столі: день не закрито. Усе одно вийти?',
    leave: 'Вийти',
    stay: 'Залишитися'
  },
  el: {
    file: 'Αρχείο',
    quit: 'Έξοδος από το Carpeta',
    edit: 'Επεξεργασία',
    undo: 'Αναίρεση',
    redo: 'Επανάληψη',
    cut: 'Αποκοπή',
    copy: 'Αντιγραφή',
    paste: 'Επικόλληση',
    selectAll: 'Επιλογή όλων',
    view: 'Προβολή',
    reload: 'Επαναφόρτωση της σελίδας',
    actualSize: 'Πραγματικό μέγεθος',
    zoomIn: 'Μεγαλύτερα',
    zoomOut: 'Μικρότερα',
    fullScreen: 'Πλήρης οθόνη',
    window: 'Παράθυρο',
    minimize: 'Ελαχιστοποίηση',
    close: 'Κλείσιμο',
    chooseBinder: 'Άνοιγμα ντοσιέ',
    savePrint: 'Αποθήκευση της εκτύπωσης',
    storeStopped:
      'Το μέρος του Carpeta που φυλάει το ντοσιέ σταμάτησε. Ό,τι αποθηκεύτηκε είναι ασφαλές. Ξεκινήστε πάλι το Carpeta.',
    onDesk: "Ένας φάκελος μένει στο γραφείο: η ημέρα δεν έκλεισε. Έξοδος παρ' όλα αυτά;",
    leave: 'Έξοδος',
    stay: 'Παραμονή'
  }
}
