@echo off
rem Untested on Windows. Starts the proofing station as a desktop program.
echo Untested on Windows: please tell us what happens.
setlocal
if not exist "%~dp0target\did-station.jar" (
  pushd "%~dp0..\.."
  call mvn -B -q -DskipTests package -pl examples/did-station -am || (popd & exit /b 1)
  popd
)
java -jar "%~dp0target\did-station.jar" %*
