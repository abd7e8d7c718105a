@echo off
rem Double-clicked on Windows: opens the desk. It needs Node.js, and fetches the rest the first time.
rem Each line of Chinese stands behind chcp, and the file is UTF-8 without a mark: cmd.exe reads both so.
chcp 65001 >nul
rem Unlike cd it takes folders of the network, too.
pushd "%~dp0"
if errorlevel 1 (
  echo 打不开这个文件所在的文件夹。办法：把文件夹整个复制到这台电脑的“文档”里，再双击这个文件。
  pause
  exit /b 1
)
rem A double click in a zip unpacks this file alone.
if not exist package-lock.json (
  echo 这个文件旁边没有编辑部的程序。办法：压缩包先全部解压，文件夹整个放好，再双击这个文件。
  pause
  exit /b 1
)
where node >nul 2>nul && where npm >nul 2>nul
if errorlevel 1 (
  echo 这台电脑上没有 Node.js。
  echo 办法：到 https://nodejs.org/ 下载“LTS”版，装好以后再双击这个文件。
  pause
  exit /b 1
)
rem Some put a script in its place.
call node -e "process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)"
if errorlevel 1 (
  echo 这台电脑上的 Node.js 太旧，要第20版或者更新。
  echo 办法：到 https://nodejs.org/ 下载“LTS”版，装好以后再双击这个文件。
  pause
  exit /b 1
)
rem npm writes its list last, so an installation that was cut off has none; the copy tells when the project has been renewed.
set "missing="
if not exist "node_modules\.package-lock.json" set "missing=1"
if exist "node_modules\.installed-package-lock.json" (
  fc /b package-lock.json "node_modules\.installed-package-lock.json" >nul 2>nul
  if errorlevel 1 set "missing=1"
)
if defined missing (
  mkdir ".writable" 2>nul
  if not exist ".writable" (
    echo 这个文件夹不能写入。办法：把它整个移到自己的“文档”里，再双击这个文件。
    pause
    exit /b 1
  )
  rmdir ".writable"
  echo 第一次打开或者刚更新过，正在下载需要的程序，要几分钟……
  call npm ci
  if errorlevel 1 (
    echo 程序没有下载成功，原因见上面。办法：检查网络，关掉已经打开的编辑部，再双击这个文件。
    pause
    exit /b 1
  )
  copy /y package-lock.json "node_modules\.installed-package-lock.json" >nul
)
call npm run --silent newsroom
if errorlevel 1 (
  echo 编辑部没有打开，原因见上面。
  pause
)
popd
