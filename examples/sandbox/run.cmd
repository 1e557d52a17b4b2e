@echo off
rem Untested on Windows. Keeps the stubs running, for programs that want to try: see --help.
echo Untested on Windows: please tell us what happens.
setlocal
if not exist "%~dp0target\sandbox.jar" (
  pushd "%~dp0..\.."
  call mvn -B -q -DskipTests package -pl examples/sandbox -am || (popd & exit /b 1)
  popd
)
java -jar "%~dp0target\sandbox.jar" %*
