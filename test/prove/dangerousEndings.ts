/** Endings some system runs, installs, mounts or follows when a file is opened. */
export const dangerousEndings =
  'exe com bat cmd msi msp msc scr pif cpl dll ocx sys vbs vbe js jse ws wsf wsh wsc sct hta chm hlp lnk url scf reg inf ins jar jnlp ps1 psm1 ps1xml psc1 gadget application appref-ms xbap xll xlsm xltm xlam docm dotm pptm potm ppam ppsm sldm iso img vhd vhdx dmg pkg app command sh bash desktop deb rpm apk appimage py pyw pl rb php htm html xhtml shtml mht mhtml svg swf torrent website settingcontent-ms library-ms search-ms theme diagcab one rdp ics vcf xml rtf eml zip rar 7z'.split(
    ' '
  )

const zip = (...names: string[]) =>
  Buffer.concat([
    ...names.map((name) => {
      const head = Buffer.alloc(30)
      head.writeUInt32LE(0x04034b50, 0)
      head.writeUInt16LE(name.length, 26)
      return Buffer.concat([head, Buffer.from(name), Buffer.from('x')])
    }),
    Buffer.from('PK\x05\x06', 'latin1')
  ])

/** What lies under such a name: programs, scripts, links, archives, and things that only pretend. `says` is what it is. */
export const dangerousContents: readonly { says: string; bytes: Buffer }[] = [
  { says: 'Windows program', bytes: Buffer.from('MZ\x90\0\x03\0\0\0\x04\0', 'latin1') },
  { says: 'Linux program', bytes: Buffer.from('\x7fELF\x02\x01\x01\0', 'latin1') },
  { says: 'macOS program', bytes: Buffer.from('\xcf\xfa\xed\xfe\x07\0\0\x01', 'latin1') },
  { says: 'Java class', bytes: Buffer.from('\xca\xfe\xba\xbe\0\0\0\x34', 'latin1') },
  { says: 'shell script', bytes: Buffer.from('#!/bin/sh\nrm -rf ~\n') },
  { says: 'batch', bytes: Buffer.from('@echo off\r\nstart calc.exe\r\n') },
  { says: 'Visual Basic', bytes: Buffer.from('CreateObject("WScript.Shell").Run "calc"\r\n') },
  { says: 'PowerShell', bytes: Buffer.from('Start-Process calc\r\n') },
  { says: 'page', bytes: Buffer.from('<!DOCTYPE html><script>new ActiveXObject("WScript.Shell")</script>') },
  { says: 'drawing', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="x()"/>') },
  { says: 'web link', bytes: Buffer.from('[InternetShortcut]\r\nURL=file://host/x.exe\r\n') },
  { says: 'starter', bytes: Buffer.from('[Desktop Entry]\nType=Application\nExec=xterm\n') },
  { says: 'registry', bytes: Buffer.from('\xff\xfeW\0i\0n\0d\0o\0w\0s\0', 'latin1') },
  { says: 'Windows link', bytes: Buffer.from('L\0\0\0\x01\x14\x02\0\0\0\0\0', 'latin1') },
  { says: 'archive', bytes: zip('run.exe') },
  { says: 'Java archive', bytes: zip('META-INF/MANIFEST.MF', 'X.class') },
  { says: 'text document with Visual Basic', bytes: zip('[Content_Types].xml', 'word/vbaProject.bin') },
  { says: 'sheet with macro sheets', bytes: zip('[Content_Types].xml', 'xl/macrosheets/sheet1.xml') },
  { says: 'OpenDocument with Basic', bytes: zip('mimetype', 'Basic/Standard/Module1.xml') },
  { says: 'old office file', bytes: Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0', 'latin1') },
  { says: 'help file', bytes: Buffer.from('ITSF\x03\0\0\0', 'latin1') },
  { says: 'installer', bytes: Buffer.from('MSCF\0\0\0\0', 'latin1') },
  { says: 'rar', bytes: Buffer.from('Rar!\x1a\x07\x01\0', 'latin1') },
  { says: 'rich text', bytes: Buffer.from('{\\rtf1{\\object\\objocx}}') },
  { says: 'mail', bytes: Buffer.from('From: a@example.org\r\nSubject: x\r\nDate: now\r\n\r\nx') },
  { says: 'nothing', bytes: Buffer.alloc(0) }
]
