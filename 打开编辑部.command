#!/bin/sh
# Double-clicked on macOS: opens the desk. It needs Node.js, and fetches the rest the first time.
cd "$(dirname "$0")" || exit 1

stop() {
  printf '\n%s\n' "$1"
  printf '%s' '按回车键关闭这个窗口。'
  read -r _
  exit 1
}

PATH="/opt/homebrew/bin:/usr/local/bin:$PATH"
command -v npm >/dev/null 2>&1 || stop '这台电脑上没有 Node.js。办法：到 https://nodejs.org/ 下载“LTS”版，装好以后再双击这个文件。'
# npm writes its list last, so an installation that was cut off has none; the copy tells when the project has been renewed.
copy=node_modules/.installed-package-lock.json
if [ ! -f node_modules/.package-lock.json ] || { [ -f "$copy" ] && ! cmp -s package-lock.json "$copy"; }; then
  echo '第一次打开或者刚更新过，正在下载需要的程序，要几分钟……'
  npm ci || stop '程序没有下载成功。办法：检查网络，再双击这个文件。'
  cp package-lock.json "$copy"
fi
npm run --silent newsroom || stop '编辑部没有打开，原因见上面。'
