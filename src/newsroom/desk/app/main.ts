import './shell/desk-app.ts';
