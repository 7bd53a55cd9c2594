@echo off
rem Starts Fahuo from the folder above this file, on the first JDK 25 or newer of JAVA_HOME, the
rem PATH and the usual places. FAHUO_JAVA_OPTS goes to the JVM after the options chosen here.
setlocal
for %%a in ("%~dp0..") do set "app=%%~fa"
set "jdk="

if defined JAVA_HOME call :try "%JAVA_HOME%"
if not defined jdk for /f "delims=" %%j in ('where java 2^>nul') do if not defined jdk call :try "%%~dpj.."
if not defined jdk for /d %%j in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\jdk-*" "%ProgramFiles%\Zulu\*") do if not defined jdk call :try "%%~j"
if not defined jdk (
    echo fahuo: needs a JDK 25 or newer: install one or set JAVA_HOME 1>&2
    exit /b 1
)

rem Options before a verb are taken for a window's: the verb only calculates more slowly then.
set "window="
set "first=%~1"
if not defined first set "first=demo"
if "%first:~0,1%"=="-" set "first=demo"
if "%first%"=="demo" set window="@%app%\conf\window.options"

"%jdk%\bin\java" ^
    "@%app%\conf\jvm.options" ^
    %window% ^
    "-XX:AOTCache=%app%\lib\fahuo.aot" ^
    "-Djava.util.logging.config.file=%app%\conf\logging.properties" ^
    "-Dfahuo.launcher=%~f0" ^
    %FAHUO_JAVA_OPTS% ^
    --class-path "%app%\lib\classpath\*" ^
    --module-path "%app%\lib" ^
    --module shop.fahuo.console/shop.fahuo.console.Main %*
exit /b %errorlevel%

:try
if not exist "%~1\bin\java.exe" exit /b
if not exist "%~1\release" exit /b
for /f "tokens=2 delims==." %%v in ('findstr /b "JAVA_VERSION=" "%~1\release"') do (
    for /f "delims=-+" %%n in ("%%~v") do if %%~n geq 25 set "jdk=%~1"
)
exit /b
