#!/bin/sh
# Double-clicked on macOS: opens the desk. It needs Node.js, and fetches the rest the first time.

stop() {
  printf '\n%s\n' "$1"
  printf '%s' '按回车键关闭这个窗口。'
  read -r _
  exit 1
}

again='再双击这个文件。'
cd "$(dirname "$0")" || stop '打不开这个文件所在的文件夹。'
[ -f package-lock.json ] || stop "这个文件旁边没有编辑部的程序。办法：压缩包先全部解压，文件夹整个放好，$again"
# Behind those of the user, who may have chosen a newer Node.js.
PATH="$PATH:/opt/homebrew/bin:/usr/local/bin"
install='到 https://nodejs.org/ 下载“LTS”版，装好以后'
command -v node >/dev/null 2>&1 && command -v npm >/dev/null 2>&1 ||
  stop "这台电脑上没有 Node.js。办法：$install$again"
node -e 'process.exit(parseInt(process.versions.node, 10) < 20 ? 1 : 0)' ||
  stop "这台电脑上的 Node.js 太旧，要第20版或者更新。办法：$install$again"
# npm writes its list last, so an installation that was cut off has none; the copy tells when the project has been renewed.
copy=node_modules/.installed-package-lock.json
if [ ! -f node_modules/.package-lock.json ] || { [ -f "$copy" ] && ! cmp -s package-lock.json "$copy"; }; then
  [ -w . ] || stop "这个文件夹不能写入。办法：把它整个移到自己的“文稿”里，$again"
  echo '第一次打开或者刚更新过，正在下载需要的程序，要几分钟……'
  npm ci || stop "程序没有下载成功，原因见上面。办法：检查网络，关掉已经打开的编辑部，$again"
  cp package-lock.json "$copy"
fi
npm run --silent newsroom || stop '编辑部没有打开，原因见上面。'
