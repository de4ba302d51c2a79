package org.nktrials.protocol.ctcae;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Authority;
import org.nktrials.access.Permission;
import org.nktrials.document.FileChecksum;
import org.nktrials.document.FileStore;
import org.nktrials.document.UploadedZip;
import org.nktrials.protocol.CtcaeCatalogues;
import org.nktrials.rules.toxicity.CtcaeCatalogue;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.nktrials.shared.TimeOrderedId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * NCI's workbook: uploaded and checked first, imported once an administrator has seen the check.
 */
@Service
public class CtcaeImports {

  private static final int LONGEST_NAME = 200;
  private static final String BUILT_IN = "5.0";

  private final CtcaeImportStore store;
  private final FileStore files;
  private final CtcaeCatalogues catalogues;
  private final Authority authority;
  private final ChangeReason reason;
  private final Clock clock;

  CtcaeImports(
      CtcaeImportStore store,
      FileStore files,
      CtcaeCatalogues catalogues,
      Authority authority,
      ChangeReason reason,
      Clock clock) {
    this.store = store;
    this.files = files;
    this.catalogues = catalogues;
    this.authority = authority;
    this.reason = reason;
    this.clock = clock;
  }

  /** The latest 50 uploads, the newest first. */
  @Transactional(readOnly = true)
  public List<CtcaeImport> all() {
    authority.require(Permission.ADMINISTER, null);
    return store.all();
  }

  /**
   * Checks a workbook and keeps it for the import; the terms are not touched.
   *
   * @param fileName as the browser sent it
   * @return the identity under which the check can be read
   * @throws Refused when the file is no workbook of CTCAE, or was imported before
   */
  @Transactional
  public UUID upload(@Nullable String fileName, byte[] content) {
    authority.require(Permission.ADMINISTER, null);
    String sha256 = FileChecksum.of(content);
    CtcaeImport before = store.byHash(sha256).orElse(null);
    if (before != null) {
      refuseIfImported(before);
      return before.id();
    }
    refuseOtherNames(fileName);
    List<String> versions =
        WorkbookReader.read(content).versions().stream().map(ReadVersion::version).toList();
    CtcaeImport file =
        new CtcaeImport(
            TimeOrderedId.next(),
            shortName(fileName),
            sha256,
            versions,
            clock.instant(),
            "",
            null,
            null);
    files.keep(content);
    store.add(file, authority.person().id());
    return file.id();
  }

  /**
   * What an import of an uploaded workbook would take.
   *
   * @throws NotFound when there is no such upload
   */
  @Transactional(readOnly = true)
  public CtcaeCheck check(UUID id) {
    authority.require(Permission.ADMINISTER, null);
    CtcaeImport file = found(id);
    ReadWorkbook read = WorkbookReader.read(files.read(file.sha256()));
    CtcaeCatalogue builtIn = catalogues.version(BUILT_IN).orElseThrow();
    return new CtcaeCheck(
        file,
        read.versions().stream().map(version -> VersionCheck.of(version, builtIn)).toList(),
        read.refused());
  }

  /**
   * Imports an uploaded workbook as a whole or not at all.
   *
   * @throws NotFound when there is no such upload
   * @throws Refused when it was imported before
   */
  @Transactional
  public void importTexts(UUID id) {
    authority.require(Permission.ADMINISTER, null);
    CtcaeImport file = found(id);
    refuseIfImported(file);
    ReadWorkbook read = WorkbookReader.read(files.read(file.sha256()));
    reason.importing("Import of CTCAE texts");
    if (!store.markImported(id, clock.instant(), authority.person().id())) {
      refuseIfImported(found(id));
    }
    read.versions().forEach(version -> store.addTexts(id, version));
  }

  private CtcaeImport found(UUID id) {
    return store.byId(id).orElseThrow(() -> new NotFound("workbook"));
  }

  private static void refuseIfImported(CtcaeImport file) {
    if (file.importedAt() != null) {
      throw new Refused(
          new Problem(
              "imported-before",
              "file",
              "This very file was imported by %s on %s as %s."
                  .formatted(
                      file.importedBy(),
                      file.importedAt().toString().substring(0, 10),
                      file.fileName()),
              "Its texts are in use; nothing needs to be done."));
    }
  }

  private static void refuseOtherNames(@Nullable String fileName) {
    String name = fileName == null ? "" : fileName.toLowerCase(Locale.ROOT);
    if (name.endsWith(".xlsm") || name.endsWith(".xltm") || name.endsWith(".xlsb")) {
      throw UploadedZip.refused(
          "macros", "Workbooks that may hold macros are not read; save it as .xlsx.");
    }
  }

  /** Without the folders that some browsers send along. */
  private static String shortName(@Nullable String fileName) {
    String name = fileName == null || fileName.isBlank() ? "workbook.xlsx" : fileName.strip();
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    String clean = last.isBlank() ? "workbook.xlsx" : last.replaceAll("\\p{Cntrl}", "");
    return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
  }
}
