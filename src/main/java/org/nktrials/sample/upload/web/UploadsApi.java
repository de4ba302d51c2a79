package org.nktrials.sample.upload.web;

import jakarta.validation.Valid;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.upload.RowState;
import org.nktrials.sample.upload.RefusedCell;
import org.nktrials.sample.upload.Upload;
import org.nktrials.sample.upload.UploadImports;
import org.nktrials.sample.upload.UploadReceiving;
import org.nktrials.sample.upload.UploadState;
import org.nktrials.sample.upload.UploadedColumn;
import org.nktrials.sample.upload.UploadedRow;
import org.nktrials.sample.upload.Uploads;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Laboratory files for programs: handed in and imported; people resolve what is in doubt. */
@RestController
@RequestMapping("/api/v1/trials/{code}/samples/uploads")
class UploadsApi {

  private final Uploads uploads;
  private final UploadReceiving receiving;
  private final UploadImports imports;
  private final ProtocolService protocols;

  UploadsApi(
      Uploads uploads,
      UploadReceiving receiving,
      UploadImports imports,
      ProtocolService protocols) {
    this.uploads = uploads;
    this.receiving = receiving;
    this.imports = imports;
    this.protocols = protocols;
  }

  /** Uploads, the latest first. */
  @GetMapping
  List<Upload> list(
      @PathVariable String code,
      @RequestParam(required = false) @Nullable UploadState state,
      Pageable page) {
    List<UploadState> states = state == null ? List.of(UploadState.values()) : List.of(state);
    return uploads
        .list(protocols.trial(code).id(), states, Uploads.COLUMNS.page(page))
        .getContent();
  }

  /** Hands files in, as parts named "file", and checks them; no result is stored. */
  @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @ResponseStatus(HttpStatus.CREATED)
  UploadJson receive(
      @PathVariable String code, @Valid @ModelAttribute UploadForm form, BindingResult problems)
      throws IOException {
    UUID trial = protocols.trial(code).id();
    if (problems.hasErrors()) {
      throw new Refused(
          problems.getFieldErrors().stream()
              .map(
                  error ->
                      Problem.of(
                          error.getField(), "invalid", String.valueOf(error.getDefaultMessage())))
              .toList());
    }
    try (ArrivedFiles arrived = ArrivedFiles.of(form.file())) {
      UUID id = receiving.receive(form.command(trial), arrived.files());
      return UploadJson.of(uploads.sheet(trial, id));
    }
  }

  /** One upload with its sum. */
  @GetMapping("/{upload}")
  UploadJson one(@PathVariable String code, @PathVariable UUID upload) {
    return UploadJson.of(uploads.sheet(protocols.trial(code).id(), upload));
  }

  /** Its rows. */
  @GetMapping("/{upload}/rows")
  List<UploadedRow> rows(
      @PathVariable String code,
      @PathVariable UUID upload,
      @RequestParam(required = false) @Nullable RowState state,
      Pageable page) {
    List<RowState> states = state == null ? Arrays.asList(RowState.values()) : List.of(state);
    return uploads
        .rows(protocols.trial(code).id(), upload, states, Uploads.ROW_COLUMNS.page(page))
        .getContent();
  }

  /** Its columns, those that nobody decided about first. */
  @GetMapping("/{upload}/columns")
  List<UploadedColumn> columns(
      @PathVariable String code, @PathVariable UUID upload, Pageable page) {
    return uploads
        .columns(protocols.trial(code).id(), upload, Uploads.ROW_COLUMNS.page(page))
        .getContent();
  }

  /** Its cells that are not read. */
  @GetMapping("/{upload}/refused-cells")
  List<RefusedCell> refused(@PathVariable String code, @PathVariable UUID upload, Pageable page) {
    return uploads
        .refusals(protocols.trial(code).id(), upload, Uploads.ROW_COLUMNS.page(page))
        .getContent();
  }

  /** Has the ready rows imported; the answer comes before it is done. */
  @PostMapping("/{upload}/import")
  @ResponseStatus(HttpStatus.ACCEPTED)
  void start(
      @PathVariable String code,
      @PathVariable UUID upload,
      @Valid @RequestBody StartImportJson body) {
    imports.start(
        protocols.trial(code).id(), upload, body.ready(), Boolean.TRUE.equals(body.all()));
  }

  /** Takes an import back until its results are released. */
  @PostMapping("/{upload}/withdraw")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void withdraw(
      @PathVariable String code, @PathVariable UUID upload, @Valid @RequestBody WhyJson body) {
    imports.withdraw(
        protocols.trial(code).id(), upload, body.reason() == null ? "" : body.reason());
  }
}
