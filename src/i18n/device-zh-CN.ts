/** 连接打印机和发送时的问题；`zh-CN.ts` 中 `problem.*` 的一部分。 */
export const deviceProblemsZhCN = {
  'device-no-usb':
    '这个浏览器无法连接 USB 打印机。请在电脑上使用 Chrome 或 Edge，或保存文件后用打印机自带的程序打印。',
  'device-no-serial':
    '这个浏览器无法使用串口。请在电脑上使用 Chrome、Edge 或 Firefox，或保存文件后用打印机自带的程序打印。',
  'device-no-bluetooth':
    '这个浏览器无法连接蓝牙打印机。请在 Windows、macOS 或 Android 上使用 Chrome 或 Edge，或保存文件后用打印机自带的程序打印。',
  'device-blocked':
    '浏览器不允许本页查找打印机。请在网站设置中允许使用设备，或联系浏览器的管理员；仍可保存文件后打印。',
  'device-access-windows':
    'Windows 把这台打印机留给了自己的驱动，任何浏览器都无法打开。请通过驱动打印 PDF，或改用串口（COM）、蓝牙连接。用 Zadig 换成 WinUSB 驱动后可以打开，但 Windows 将不能再用它正常打印。',
  'device-access-linux':
    '系统不允许浏览器打开这台打印机。请把当前用户加入 lp 组，或为它添加 udev 规则，然后重新登录；也可以打印 PDF。',
  'device-access-other': '系统不允许浏览器打开这台打印机。请拔下后重新插上再试，或打印 PDF。',
  'device-busy-windows':
    '打印机正被占用：可能是 Windows 的驱动、其他程序或其他标签页。请先关闭；如果是驱动，请通过驱动打印 PDF，或改用串口（COM）。',
  'device-busy-macos':
    '打印机正被占用。请在系统设置的“打印机与扫描仪”中暂停或移除它的队列，并关闭正在使用它的其他程序和标签页。',
  'device-busy-linux':
    '打印机正被占用。请在打印机设置中暂停它的队列（CUPS、ipp-usb），并关闭正在使用它的其他程序和标签页。',
  'device-busy-other': '打印机正被占用。请关闭正在使用它的其他程序和标签页。',
  'device-port-busy': '无法打开串口。请关闭占用它的其他程序和标签页，并确认打印机已开机并连接好。',
  'device-port-linux':
    '无法打开串口。请关闭占用它的其他程序；如果没有程序占用，请把当前用户加入 dialout 组后重新登录。',
  'device-out-of-reach': '蓝牙打印机没有回应。请打开打印机并靠近一些，同时确认没有手机连着它。',
  'device-no-printer': '这个设备没有打印接口。请选择其他设备，或把打印机切换到 USB 打印模式。',
  'device-no-printer-service':
    '这个蓝牙设备没有 Hushlabel 认识的打印方式。请用 USB 连接，或先与系统配对，再使用它的串口。',
  'device-several-alike':
    '连接了多台同型号的打印机，Hushlabel 不会替您猜是哪一台。请在浏览器的对话框中选择。',
  'device-not-found': '没有找到上次使用的打印机。请开机并插好，或选择其他打印机。',
  'device-not-connected': '还没有连接打印机，请先选择一台。',
  'device-lost':
    '与打印机的连接断开了：可能被拔下或关机。请关机再开机并重新连接，看看最后打出来的是哪一张，再从下一张继续。',
  'device-transfer': '打印机没有收完数据。请关机再开机并重新连接，看看最后打出来的是哪一张，再从下一张继续。',
  'device-stalled':
    '打印机不再接收数据，也没有说明原因。请检查纸张、碳带、上盖以及是否处于暂停状态，然后关机再开机，看看最后打出来的是哪一张，再从下一张继续。',
  'device-abandoned': '发送已中断。再次发送前请把打印机关机再开机，让它丢弃没收完的那一张。',
  'device-file-unreadable': '浏览器读不到做好的面单了，请重新生成。',
  'device-other-language':
    '打印机使用 {{device}}，而这些面单是 {{job}} 格式，打出来会是乱码。请为这台打印机选择 {{device}} 后重新生成。',
  'device-still-sending': '面单还在发送中。请等它结束，或先取消。',
  'device-nothing-to-send': '没有可发送的面单，请先生成。',
  'device-resume-label':
    '可以从第 {{least, number}} 张到第 {{most, number}} 张继续。更早的面单已经交给打印机，再发会重复打印。',
  'device-paused': '打印机已暂停，请按暂停键或走纸键。',
  'device-paper-out': '打印机缺纸，或找不到下一张标签。请装纸。',
  'device-ribbon-out': '碳带用完了，请更换。',
  'device-head-open': '打印机的上盖或打印头没有合上，请合上。',
  'device-jam': '打印机卡纸，请取出。',
  'device-too-hot': '打印头过热，请等它冷却。',
  'device-wrong-media': '打印机里的纸卷与这些面单不符。请换纸，或按这卷纸重新生成。',
  'device-error': '打印机报告了错误。请看指示灯或屏幕，并关机再开机。',
} as const;
