# translations/<module>_zh_CN.ts, one per module; compiled to .qm and built into core as :/i18n/<module>_zh_CN.qm.
# `cmake --build . --target update_translations` refreshes them from the sources.
file(GLOB ts_files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/translations/*.ts)
set_source_files_properties(${ts_files} PROPERTIES OUTPUT_LOCATION ${CMAKE_BINARY_DIR}/i18n)
qt_add_translation(qm_files ${ts_files})
set(TRANSLATION_FILES ${qm_files})
set(update_commands)
file(GLOB modules LIST_DIRECTORIES true RELATIVE ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/core/* ${CMAKE_SOURCE_DIR}/ui ${CMAKE_SOURCE_DIR}/app)
foreach(module ${modules})
  if(IS_DIRECTORY ${CMAKE_SOURCE_DIR}/${module})
    get_filename_component(name ${module} NAME)
    list(APPEND update_commands COMMAND Qt6::lupdate -silent -no-obsolete -locations none -I ${CMAKE_SOURCE_DIR} ${CMAKE_SOURCE_DIR}/${module}
      -source-language en -target-language zh_CN -ts ${CMAKE_SOURCE_DIR}/translations/${name}_zh_CN.ts)
  endif()
endforeach()
add_custom_target(update_translations ${update_commands})
