document.title = '编辑部';
