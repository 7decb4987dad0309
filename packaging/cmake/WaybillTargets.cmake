# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later

# What every target of the project is compiled with. Warnings are errors, and Qt's implicit conversions are off.
add_library(waybill_options INTERFACE)
target_compile_features(waybill_options INTERFACE cxx_std_20)
target_include_directories(waybill_options INTERFACE "${PROJECT_SOURCE_DIR}")
target_compile_definitions(waybill_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_CAST_FROM_BYTEARRAY QT_NO_URL_CAST_FROM_STRING
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(waybill_options INTERFACE
  -pthread -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wextra-semi
  -Wimplicit-fallthrough -Wunused -Wno-missing-field-initializers -Werror)
# g++ 12, once it inlines, warns of overlapping copies in its own std::string (GCC bug 105651) and takes the error half
# of an expected that holds a value for one that is read before it is written.
target_compile_options(waybill_options INTERFACE "$<$<CONFIG:Release>:-Wno-restrict;-Wno-maybe-uninitialized>")
if(WAYBILL_SANITIZE)
  target_compile_options(waybill_options INTERFACE
    "-fsanitize=${WAYBILL_SANITIZE}" -fno-omit-frame-pointer -fno-sanitize-recover=all)
  # g++'s flow analysis loses std::variant's index behind the checks that a sanitizer weaves in, and warns falsely.
  target_compile_options(waybill_options INTERFACE "$<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>")
  target_link_options(waybill_options INTERFACE "-fsanitize=${WAYBILL_SANITIZE}")
endif()
find_program(WAYBILL_MOLD mold)
if(WAYBILL_MOLD)
  target_link_options(waybill_options INTERFACE -fuse-ld=mold)
endif()
# What most files of a kind read anyway, read once for all of them. Every file still names what it needs itself: the
# presets of sanitizers and the release build without this and so find what is missing; and g++ 12, where it inlines much,
# shows warnings of the standard library out of a precompiled header that it else keeps silent of. A compiler cache has
# nothing to gain here; it would read the precompiled header itself for every file.
set(waybill_headers_core
  <algorithm> <array> <chrono> <cmath> <cstdint> <functional> <limits> <map> <memory> <mutex> <numeric> <optional> <set>
  <span> <stop_token> <string> <string_view> <unordered_map> <utility> <variant> <vector> <QJsonArray> <QJsonDocument>
  <QJsonObject> <QString> <QStringList> <tl/expected.hpp>)
set(waybill_headers_window
  ${waybill_headers_core} <QAbstractTableModel> <QComboBox> <QDialog> <QHBoxLayout> <QHeaderView> <QLabel> <QLineEdit>
  <QPainter> <QPushButton> <QTableView> <QVBoxLayout> <QWidget>)
set(waybill_headers_test
  ${waybill_headers_core} <QFile> <QObject> <QSignalSpy> <QTemporaryDir> <QTest>)
set(waybill_headers_window_test
  ${waybill_headers_window} ${waybill_headers_test})

# waybill_precompile(TARGET KIND): the first target of a kind makes its precompiled header, the others use that one.
function(waybill_precompile TARGET KIND)
  get_property(owner GLOBAL PROPERTY waybill_precompiled_${KIND})
  if(owner)
    target_precompile_headers(${TARGET} REUSE_FROM ${owner})
  else()
    target_precompile_headers(${TARGET} PRIVATE ${waybill_headers_${KIND}})
    set_property(GLOBAL PROPERTY waybill_precompiled_${KIND} ${TARGET})
  endif()
endfunction()

# waybill_room(NAME SOURCES file… ROOMS room… LIBS target…): one folder of core as a static library that can reach only
# the rooms it names, so that a break of the layering already fails to link.
function(waybill_room NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBS;PRIVATE_LIBS" ${ARGN})
  add_library(waybill_${NAME} STATIC ${ARG_SOURCES})
  set_target_properties(waybill_${NAME} PROPERTIES LINKER_LANGUAGE CXX)
  list(TRANSFORM ARG_ROOMS PREPEND waybill_)
  target_link_libraries(waybill_${NAME}
    PUBLIC waybill_options Qt6::Core tl::expected ${ARG_ROOMS} ${ARG_LIBS} PRIVATE ${ARG_PRIVATE_LIBS})
  waybill_precompile(waybill_${NAME} core)
endfunction()

# waybill_moc_tests(TARGET file…): makes NAME.moc of each NAME.cpp of a test that includes it.
function(waybill_moc_tests TARGET)
  foreach(source ${ARGN})
    get_filename_component(name "${source}" NAME_WE)
    if(source MATCHES "\\.cpp$")
      file(STRINGS "${source}" asks REGEX "#include \"${name}\\.moc\"")
      if(asks)
        qt_generate_moc("${source}" "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc" TARGET ${TARGET})
        target_sources(${TARGET} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}/${name}.moc")
      endif()
    endif()
  endforeach()
  target_include_directories(${TARGET} PRIVATE "${CMAKE_CURRENT_BINARY_DIR}")
endfunction()

# waybill_test_options(TARGET target…): what a test and what it is built of are compiled with.
function(waybill_test_options TARGET)
  target_link_libraries(${TARGET} PUBLIC waybill_options Qt6::Test tl::expected ${ARGN})
  if("waybill_ui" IN_LIST ARGN)
    waybill_precompile(${TARGET} window_test)
  elseif(NOT "waybill_paint" IN_LIST ARGN)
    waybill_precompile(${TARGET} test)
  endif()
  # Qt names a test's folder to it, which no test asks for and which would need a precompiled header for each folder.
  target_compile_options(${TARGET} PRIVATE -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
  target_compile_definitions(${TARGET} PRIVATE
    WAYBILL_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    WAYBILL_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared")
endfunction()

# waybill_test_tool(NAME SOURCES file… LIBS target…): waybill_NAME, what several tests share, compiled once.
function(waybill_test_tool NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_library(waybill_${NAME} STATIC ${ARG_SOURCES})
  set_target_properties(waybill_${NAME} PROPERTIES LINKER_LANGUAGE CXX)
  waybill_test_options(waybill_${NAME} ${ARG_LIBS})
endfunction()

# waybill_test(NAME SOURCES file… LIBS target…): one Qt Test program, run by ctest without a display server. Each test
# includes what moc makes of it. AUTOMOC would start CMake anew for every program and take longer than the compiler.
function(waybill_test NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(test_${NAME} ${ARG_SOURCES})
  waybill_moc_tests(test_${NAME} ${ARG_SOURCES})
  waybill_test_options(test_${NAME} ${ARG_LIBS})
  add_test(NAME ${NAME} COMMAND test_${NAME})
  # A hang must end; a sanitizer makes the same work many times slower.
  set(timeout 300)
  if(WAYBILL_SANITIZE)
    set(timeout 1200)
  endif()
  set_tests_properties(${NAME} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT ${timeout})
endfunction()
