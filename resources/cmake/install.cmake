# SPDX-License-Identifier: GPL-3.0-or-later
# What "cmake --install" puts where, and the Debian package that CPack makes of it: the program with all that a desktop
# wants to know of it, and the core as a CMake package (component "core").
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

set(id org.sinescope.Sinescope)
set(resources ${PROJECT_SOURCE_DIR}/resources)
install(TARGETS sinescope COMPONENT program)
install(FILES ${resources}/desktop/${id}.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT program)
install(FILES ${resources}/desktop/${id}.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages COMPONENT program)
install(FILES ${resources}/desktop/${id}.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT program)
install(FILES ${resources}/icons/${id}.svg
        DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps COMPONENT program)
install(FILES ${resources}/desktop/copyright DESTINATION ${CMAKE_INSTALL_DATADIR}/doc/sinescope COMPONENT program)
# Compressed as Debian wants them, without a time, so that the same sources make the same package.
find_program(GZIP gzip REQUIRED)
mark_as_advanced(GZIP)
function(install_compressed file destination)
    get_filename_component(name ${file} NAME)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
    set(compressed ${CMAKE_CURRENT_BINARY_DIR}/${name}.gz)
    execute_process(COMMAND ${GZIP} -9nc ${file} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
    install(FILES ${compressed} DESTINATION ${destination} COMPONENT program)
endfunction()
install_compressed(${resources}/sinescope.1 ${CMAKE_INSTALL_MANDIR}/man1)
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
