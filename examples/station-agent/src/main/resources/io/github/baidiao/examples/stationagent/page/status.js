// ES2015 without a build step: hospital PCs have old browsers. Texts are set as text, never as HTML.
(function () {
  'use strict';

  const EVERY_MILLIS = 2000;
  const WORDS = {
    th: {
      readers: 'เครื่องอ่านบัตร', nhso: 'สปสช. (NHSO)', errors: 'ข้อผิดพลาดล่าสุด',
      check: 'ตรวจสอบอีกครั้ง', version: 'รุ่น', updated: 'ข้อมูลเมื่อ',
      token: 'รหัสเข้าใช้งานของสถานีนี้', open: 'เข้าใช้งาน',
      ready: 'พร้อมใช้งาน', noReader: 'ไม่พบเครื่องอ่านบัตร กรุณาเสียบเครื่องอ่านบัตร',
      noService: 'บริการเครื่องอ่านบัตร (Smart Card) ไม่ทำงาน',
      gone: 'โปรแกรมไม่ตอบ กรุณาตรวจสอบว่าโปรแกรมยังทำงานอยู่',
      locked: 'กรุณาใส่รหัสเข้าใช้งาน', card: 'มีบัตร', empty: 'ไม่มีบัตร',
      reachable: 'ติดต่อได้', unreachable: 'ติดต่อไม่ได้ กรุณาตรวจสอบเครือข่าย และ NHSO Agent ถ้าใช้',
      notUsed: 'ไม่ได้ตั้งค่า ใช้อ่านบัตรเท่านั้น', sandbox: 'ระบบทดลอง รหัสที่ได้ไม่ใช่ของจริง',
      none: 'ไม่มี', checking: 'กำลังตรวจสอบ…',
      busy: 'มีคำขอพร้อมกันมาก กรุณารอสักครู่'
    },
    en: {
      readers: 'Card readers', nhso: 'NHSO', errors: 'Last errors',
      check: 'Check again', version: 'Version', updated: 'as of',
      token: 'Access token of this station', open: 'Open',
      ready: 'Ready', noReader: 'No card reader found: plug one in',
      noService: 'The smart card service does not run',
      gone: 'The program does not answer: see whether it still runs',
      locked: 'Enter the access token', card: 'Card present', empty: 'No card',
      reachable: 'Reachable', unreachable: 'Not reachable: check the network, and the NHSO agent if it is used',
      notUsed: 'Not set up: cards only', sandbox: 'Sandbox: codes are not real',
      none: 'None', checking: 'Checking…',
      busy: 'Many requests at once: wait a moment'
    }
  };

  let language = 'th';
  let token = '';
  let status = null;
  let trouble = '';
  let asked = 0;

  function byId(id) { return document.getElementById(id); }
  function word(key) { return WORDS[language][key]; }

  function put(id, text, kind) {
    const element = byId(id);
    if (element.textContent !== text) { element.textContent = text; } // else it is read out again
    if (kind !== undefined) { element.className = 'state ' + kind; }
  }

  function item(title, text, kind) {
    const li = document.createElement('li');
    const strong = document.createElement('strong');
    li.className = kind;
    strong.textContent = title;
    li.appendChild(strong);
    li.appendChild(document.createTextNode(text));
    return li;
  }

  function fill(id, items) {
    const list = byId(id);
    while (list.firstChild) { list.removeChild(list.firstChild); }
    items.forEach(function (each) { list.appendChild(each); });
  }

  function localTime(iso) {
    const time = new Date(iso);
    const locale = language === 'th' ? 'th-TH' : 'en-GB';
    const today = time.toDateString() === new Date().toDateString();
    return today ? time.toLocaleTimeString(locale) : time.toLocaleString(locale);
  }

  function show() {
    document.documentElement.lang = language;
    byId('thai').setAttribute('aria-pressed', String(language === 'th'));
    byId('english').setAttribute('aria-pressed', String(language === 'en'));
    Array.prototype.forEach.call(document.querySelectorAll('[data-text]'), function (element) {
      element.textContent = word(element.getAttribute('data-text'));
    });
    byId('access').hidden = trouble !== 'locked';
    if (trouble) {
      put('state', word(trouble), 'bad');
    } else if (status) {
      const problem = !status.serviceAvailable ? 'noService' : status.readers.length ? '' : 'noReader';
      put('state', word(problem || 'ready'), problem ? 'bad' : 'good');
    }
    if (!status) { return; }
    fill('readers', status.readers.map(function (reader) {
      return item(reader.name, word(reader.cardPresent ? 'card' : 'empty'), reader.cardPresent ? 'good' : '');
    }));
    if (!status.readers.length) { fill('readers', [item('', word('none'), '')]); }
    const nhso = status.nhso.state;
    put('nhso', word(nhso) + ' (' + localTime(status.nhso.checked) + ')',
      nhso === 'reachable' ? 'good' : nhso === 'unreachable' ? 'bad' : '');
    fill('errors', status.errors.map(function (error) {
      return item(localTime(error.time) + ' ' + error.code, error[language], 'bad');
    }));
    if (!status.errors.length) { fill('errors', [item('', word('none'), '')]); }
    put('version', status.version);
    put('time', localTime(status.time));
  }

  function load(method) {
    const number = ++asked;
    const headers = token ? { Authorization: 'Bearer ' + token } : {};
    return fetch('/status.json', { method: method, headers: headers, cache: 'no-store' })
      .then(function (answer) {
        if (answer.status === 401) { throw new Error('locked'); }
        if (answer.status === 503) { throw new Error('busy'); }
        if (!answer.ok) { throw new Error('gone'); }
        return answer.json();
      })
      .then(
        function (json) { if (number === asked) { status = json; trouble = ''; } },
        function (error) { if (number === asked) { trouble = error.message === 'locked' ? 'locked' : 'gone'; } })
      .then(show);
  }

  function choose(chosen) {
    language = chosen;
    show();
  }

  byId('thai').addEventListener('click', function () { choose('th'); });
  byId('english').addEventListener('click', function () { choose('en'); });
  byId('check').addEventListener('click', function () {
    const button = byId('check');
    button.disabled = true;
    put('nhso', word('checking'), '');
    load('POST').then(function () { button.disabled = false; });
  });
  byId('access').addEventListener('submit', function (event) {
    event.preventDefault();
    token = byId('token').value; // kept in this page alone
    load('GET');
  });
  show();
  (function again() {
    // Without the token it would only be refused every time.
    const asks = trouble === 'locked' ? Promise.resolve() : load('GET');
    asks.then(function () { setTimeout(again, EVERY_MILLIS); });
  }());
}());
