@echo off
rem Double-clicked on Windows: opens the desk. It needs Node.js, and fetches the rest the first time.
rem Each line of Chinese stands behind chcp, and the file is UTF-8 without a mark: cmd.exe reads both so.
chcp 65001 >nul
cd /d "%~dp0"
where npm >nul 2>nul
if errorlevel 1 (
  echo 这台电脑上没有 Node.js。
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
  echo 第一次打开或者刚更新过，正在下载需要的程序，要几分钟……
  call npm ci
  if errorlevel 1 (
    echo 程序没有下载成功。办法：检查网络，再双击这个文件。
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
