@echo off
rem Starts Fabula. Builds it first where it was never built or where its sources have changed since.
setlocal EnableExtensions DisableDelayedExpansion
set "FABULA=%~dp0"
set "FABULA=%FABULA:~0,-1%"
set "FABULA_STAMP=%FABULA%\target\launcher.stamp"
set "FABULA_LOG=%FABULA%\target\launcher.log"

rem --- Java ---
set "FABULA_JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "FABULA_JAVA=%JAVA_HOME%\bin\java.exe"
if "%FABULA_JAVA%"=="java" set "JAVA_HOME="
"%FABULA_JAVA%" -version >nul 2>&1
if errorlevel 1 goto nojava
set "FABULA_VERSION=17"
for /f "tokens=3" %%v in ('""%FABULA_JAVA%" -version 2>&1 | findstr /c:" version ""') do (
  for /f "tokens=1 delims=.-+" %%m in ("%%~v") do set "FABULA_VERSION=%%m"
)
if %FABULA_VERSION% LSS 17 goto nojava

rem --- The build: PowerShell compares the times of the sources with that of the last build ---
if not exist "%FABULA_STAMP%" goto build
if not exist "%FABULA%\target\classes\fabula" goto build
if not exist "%FABULA%\target\classpath" goto build
powershell -NoProfile -Command "$stamp = (Get-Item -LiteralPath $env:FABULA_STAMP).LastWriteTimeUtc; $sources = @(Get-Item -LiteralPath ($env:FABULA + '\pom.xml')) + @(Get-ChildItem -LiteralPath ($env:FABULA + '\src\main') -Recurse); if ($sources | Where-Object { $_.LastWriteTimeUtc -gt $stamp } | Select-Object -First 1) { exit 1 }; exit 0"
if errorlevel 1 goto build
goto start

:build
where mvn >nul 2>&1
if errorlevel 1 goto nomaven
if exist "%FABULA_STAMP%" echo Fabula's sources have changed: building it again ... 1>&2
if not exist "%FABULA_STAMP%" echo Building Fabula for the first time: this fetches about 200 MB and takes a minute or two ... 1>&2
if not exist "%FABULA%\target" mkdir "%FABULA%\target"
rem Made before the build: what changes during it is newer and leads to the next one.
type nul >"%FABULA_STAMP%.new"
pushd "%FABULA%"
call mvn --batch-mode -q -DwithoutTests process-classes <nul >"%FABULA_LOG%" 2>&1
set "FABULA_BUILT=%ERRORLEVEL%"
popd
if not "%FABULA_BUILT%"=="0" goto notbuilt
move /y "%FABULA_STAMP%.new" "%FABULA_STAMP%" >nul

:start
rem --- The start: an argument file, for the list of libraries is longer than a command line may be ---
set "FABULA_FLAGS=-Xmx256m -XX:+UseSerialGC -XX:TieredStopAtLevel=1"
if /i "%~1"=="run" set "FABULA_FLAGS=-Xmx512m"
if /i "%~1"=="evaluate" set "FABULA_FLAGS=-Xmx4g -XX:+UseParallelGC"
if /i "%~1"=="benchmark" set "FABULA_FLAGS=-Xmx4g -XX:+UseParallelGC"
if /i "%~1"=="compare" set "FABULA_FLAGS=-Xmx4g -XX:+UseParallelGC"
if /i "%~1"=="corpus" set "FABULA_FLAGS=-Xmx4g -XX:+UseParallelGC"
if /i "%~1"=="train" set "FABULA_FLAGS=-Xmx4g -XX:+UseParallelGC"
if %FABULA_VERSION% GEQ 22 set "FABULA_FLAGS=%FABULA_FLAGS% --enable-native-access=ALL-UNNAMED"
if %FABULA_VERSION% GEQ 24 set "FABULA_FLAGS=%FABULA_FLAGS% --sun-misc-unsafe-memory-access=allow"
set "OMP_NUM_THREADS=1"
rem Windows' own console speaks UTF-8 only when told to.
chcp 65001 >nul 2>&1
powershell -NoProfile -Command "$cp = $env:FABULA + '\target\classes;' + (Get-Content -Raw -LiteralPath ($env:FABULA + '\target\classpath')).Trim(); [IO.File]::WriteAllText($env:FABULA + '\target\launcher.args', '-cp \"' + $cp.Replace('\', '\\') + '\"')"
"%FABULA_JAVA%" -Dorg.bytedeco.javacpp.maxphysicalbytes=0 -Dfile.encoding=UTF-8 %FABULA_FLAGS% %FABULA_JAVA_OPTS% "-Dfabula.home=%FABULA%" "@%FABULA%\target\launcher.args" fabula.app.Main %*
exit /b %ERRORLEVEL%

:nojava
echo Fabula needs Java 17 or newer, and there is none here. Install a JDK from https://adoptium.net or set JAVA_HOME to one. 1>&2
exit /b 1

:nomaven
echo Fabula is built on its first use and needs Maven 3.8 or newer for that, and there is no mvn here. See https://maven.apache.org. 1>&2
exit /b 1

:notbuilt
findstr /b /c:"[ERROR]" "%FABULA_LOG%" 1>&2
echo Fabula could not be built. All that the build said stands in "%FABULA_LOG%" 1>&2
exit /b 1
