package org.nktrials.sample.upload.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.nktrials.cytometry.density.AxisScale;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.protocol.TrialSummary;
import org.nktrials.sample.upload.FcsPicture;
import org.nktrials.sample.upload.FcsPictures;
import org.nktrials.sample.upload.UploadedFile;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Files of an upload: the original, and what an FCS file holds. */
@Controller
@RequestMapping("/trials/{code}/samples/uploads/{upload}/files/{file}")
class UploadFileController {

  private final FcsPictures pictures;
  private final ProtocolService protocols;

  UploadFileController(FcsPictures pictures, ProtocolService protocols) {
    this.pictures = pictures;
    this.protocols = protocols;
  }

  /** Sent as a file to be kept, never shown: what a laboratory sent is not to be trusted. */
  @GetMapping
  ResponseEntity<StreamingResponseBody> original(
      @PathVariable String code, @PathVariable UUID upload, @PathVariable UUID file)
      throws IOException {
    UUID trial = protocols.trial(code).id();
    UploadedFile found = pictures.file(trial, upload, file);
    Path place = pictures.original(trial, upload, file);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .contentLength(Files.size(place))
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(found.name(), StandardCharsets.UTF_8)
                .build()
                .toString())
        .body(
            out -> {
              try {
                Files.copy(place, out);
              } finally {
                Files.deleteIfExists(place);
              }
            });
  }

  @GetMapping("/events")
  String events(
      @PathVariable String code,
      @PathVariable UUID upload,
      @PathVariable UUID file,
      @RequestParam(required = false) @Nullable Integer x,
      @RequestParam(required = false) @Nullable Integer y,
      @RequestParam(defaultValue = "ASINH") AxisScale.Kind scale,
      Model model) {
    TrialSummary trial = protocols.trial(code);
    FcsPicture picture = pictures.picture(trial.id(), upload, file, x, y, scale);
    model.addAttribute("trial", trial);
    model.addAttribute("uploadId", upload);
    model.addAttribute("picture", picture);
    model.addAttribute("scale", scale);
    model.addAttribute("scales", AxisScale.Kind.values());
    model.addAttribute("densities", picture.pairs().stream().map(DensityPicture::of).toList());
    return "sample/upload-events";
  }
}
