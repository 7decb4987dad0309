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
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wextra-semi
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
find_program(WAYBILL_CCACHE ccache)
if(WAYBILL_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER "${WAYBILL_CCACHE}")
endif()

# waybill_room(NAME SOURCES file… ROOMS room… LIBS target…): one folder of core as a static library that can reach only
# the rooms it names, so that a break of the layering already fails to link.
function(waybill_room NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;ROOMS;LIBS;PRIVATE_LIBS" ${ARGN})
  add_library(waybill_${NAME} STATIC ${ARG_SOURCES})
  set_target_properties(waybill_${NAME} PROPERTIES LINKER_LANGUAGE CXX)
  list(TRANSFORM ARG_ROOMS PREPEND waybill_)
  target_link_libraries(waybill_${NAME}
    PUBLIC waybill_options Qt6::Core tl::expected ${ARG_ROOMS} ${ARG_LIBS} PRIVATE ${ARG_PRIVATE_LIBS})
endfunction()

# moc of Qt 6.4 cannot parse libstdc++ headers when it sees what g++ predefines, so it does not.
function(waybill_moc TARGET)
  set_target_properties(${TARGET} PROPERTIES AUTOMOC ON AUTOMOC_COMPILER_PREDEFINES OFF)
endfunction()

# waybill_test(NAME SOURCES file… LIBS target… [DATA]): one Qt Test program, run by ctest without a display server.
function(waybill_test NAME)
  cmake_parse_arguments(ARG "" "" "SOURCES;LIBS" ${ARGN})
  add_executable(test_${NAME} ${ARG_SOURCES})
  waybill_moc(test_${NAME})
  target_link_libraries(test_${NAME} PRIVATE waybill_options Qt6::Test ${ARG_LIBS})
  target_compile_definitions(test_${NAME} PRIVATE
    WAYBILL_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    WAYBILL_SHARED_DATA="${PROJECT_SOURCE_DIR}/../shared")
  add_test(NAME ${NAME} COMMAND test_${NAME})
  # A hang must end; a sanitizer makes the same work many times slower.
  set(timeout 300)
  if(WAYBILL_SANITIZE)
    set(timeout 1200)
  endif()
  set_tests_properties(${NAME} PROPERTIES ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8" TIMEOUT ${timeout})
endfunction()
