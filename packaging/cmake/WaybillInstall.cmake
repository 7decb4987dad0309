# SPDX-FileCopyrightText: 2026 The Waybill contributors
# SPDX-License-Identifier: GPL-3.0-or-later
install(TARGETS waybill RUNTIME DESTINATION "${CMAKE_INSTALL_BINDIR}")
install(FILES packaging/waybill.1 DESTINATION "${CMAKE_INSTALL_MANDIR}/man1")
if(WAYBILL_UI)
  install(TARGETS waybill-window RUNTIME DESTINATION "${CMAKE_INSTALL_LIBEXECDIR}/waybill")
  install(FILES packaging/org.waybill.Waybill.desktop DESTINATION "${CMAKE_INSTALL_DATADIR}/applications")
  install(FILES packaging/org.waybill.Waybill.metainfo.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/metainfo")
  install(FILES packaging/waybill-mime.xml DESTINATION "${CMAKE_INSTALL_DATADIR}/mime/packages")
  install(FILES resources/icons/org.waybill.Waybill.svg
          DESTINATION "${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps")
endif()
