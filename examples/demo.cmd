@echo off
rem Untested on Windows. The main job, from the card to the claim code: see examples\Demo.java.
echo Untested on Windows: please tell us what happens.
setlocal
cd /d "%~dp0.."
java -Dfile.encoding=UTF-8 examples\Demo.java %*
