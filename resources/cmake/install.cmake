# SPDX-License-Identifier: GPL-3.0-or-later
# What "cmake --install" puts where, and the Debian package that CPack makes of it: the program with all that
# a desktop wants to know of it, and the core as a CMake package (component "core").
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(id org.sinescope.Sinescope)
set(resources ${PROJECT_SOURCE_DIR}/resources)
install(TARGETS sinescope COMPONENT program)
if(CMAKE_STRIP)
    set(installed "\$ENV{DESTDIR}\${CMAKE_INSTALL_PREFIX}/${CMAKE_INSTALL_BINDIR}/sinescope")
    install(CODE "if(CMAKE_INSTALL_DO_STRIP) # the names of compilers, which strip alone leaves
        execute_process(COMMAND \"${CMAKE_STRIP}\" --remove-section=.comment \"${installed}\")
    endif()" COMPONENT program)
endif()
install(FILES ${resources}/desktop/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT program)
install(FILES ${resources}/desktop/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT program)
install(FILES ${resources}/desktop/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT program)
# Icons of the program and of its files. Where a desktop or a catalogue reads no SVG it takes the
# size that is nearest.
set(hicolor ${CMAKE_INSTALL_DATADIR}/icons/hicolor)
foreach(icon_and_kind ${id}:apps application-x-sinescope+json:mimetypes)
    string(REPLACE ":" ";" icon_and_kind ${icon_and_kind})
    list(GET icon_and_kind 0 icon)
    list(GET icon_and_kind 1 kind)
    install(FILES ${resources}/icons/${icon}.svg DESTINATION ${hicolor}/scalable/${kind} COMPONENT program)
    foreach(size 16 24 32 48 64 128 256)
        install(FILES ${resources}/icons/${size}/${icon}.png DESTINATION ${hicolor}/${size}x${size}/${kind}
                COMPONENT program)
    endforeach()
endforeach()
install(FILES ${resources}/desktop/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sinescope COMPONENT program)
# Compressed as Debian wants them, without a time, so that the same sources make the same package.
find_program(GZIP gzip REQUIRED)
mark_as_advanced(GZIP)
function(install_compressed file destination)
    get_filename_component(name ${file} NAME)
    if(ARGC GREATER 2)
        set(name ${ARGV2}) # the name it gets
    endif()
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    get_filename_component(language ${destination} DIRECTORY) # the same name in another language
    string(MAKE_C_IDENTIFIER ${language} language)
    set(folder ${CMAKE_CURRENT_BINARY_DIR}/compressed/${language})
    file(MAKE_DIRECTORY ${folder})
    set(compressed ${folder}/${name}.gz)
    execute_process(COMMAND ${GZIP} -9nc ${file} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${compressed} DESTINATION ${destination} COMPONENT program)
endfunction()
install_compressed(${resources}/sinescope.1 ${CMAKE_INSTALL_MANDIR}/man1)
install_compressed(${resources}/sinescope.zh_CN.1 ${CMAKE_INSTALL_MANDIR}/zh_CN/man1 sinescope.1)
install_compressed(${resources}/desktop/changelog ${CMAKE_INSTALL_DATADIR}/doc/sinescope)
if(EXISTS ${resources}/completions/sinescope)
    install(FILES ${resources}/completions/sinescope
            DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT program)
endif()

set(package ${CMAKE_INSTALL_LIBDIR}/cmake/Sinescope)
install(TARGETS sinescope_core EXPORT SinescopeTargets COMPONENT core)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/core DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/sinescope
        COMPONENT core FILES_MATCHING PATTERN "*.h")
install(EXPORT SinescopeTargets NAMESPACE Sinescope:: DESTINATION ${package} COMPONENT core)
configure_package_config_file(${resources}/cmake/SinescopeConfig.cmake.in SinescopeConfig.cmake
                              INSTALL_DESTINATION ${package})
write_basic_package_version_file(SinescopeConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/SinescopeConfig.cmake ${CMAKE_CURRENT_BINARY_DIR}/SinescopeConfigVersion.cmake
        DESTINATION ${package} COMPONENT core)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sinescope)
set(CPACK_PACKAGE_VENDOR "The Sinescope authors")
set(CPACK_PACKAGE_CONTACT "The Sinescope authors <authors@sinescope.org>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "instrument for sinusoidal positional encoding")
set(CPACK_COMPONENT_PROGRAM_DESCRIPTION "Shows how sinusoidal positional encoding, the part of the Transformer
that tells a model where each word stands, really works: heatmap,
waveforms and similarity, exact at any size. For teaching, for exploring, and
for exporting figures and tables.")
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_COMPONENTS_ALL program)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_NAME sinescope)
set(CPACK_DEBIAN_PROGRAM_PACKAGE_SECTION science)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# What no library names: see resources/packages/run.txt.
set(CPACK_DEBIAN_PROGRAM_PACKAGE_DEPENDS
    "fonts-dejavu-core, fonts-noto-cjk, qt6-translations-l10n, qt6-svg-plugins | libqt6svg6 (<< 6.8)")
set(CPACK_DEBIAN_PROGRAM_PACKAGE_RECOMMENDS "qt6-wayland")
include(CPack)
