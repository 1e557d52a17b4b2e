@echo off
rem Starts the station agent in this window; Ctrl-C ends it. Not tested on Windows by this project.
chcp 65001 >nul
java -Xmx64m -jar "%~dp0baidiao.jar" agent --port 8189 --nhso none %*
