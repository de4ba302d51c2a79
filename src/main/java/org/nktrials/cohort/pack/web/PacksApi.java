package org.nktrials.cohort.pack.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.nktrials.cohort.pack.PackDifference;
import org.nktrials.cohort.pack.PackSummary;
import org.nktrials.cohort.pack.Packs;
import org.springframework.data.domain.Pageable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Committee packs for programs. */
@RestController
@RequestMapping("/api/v1/trials/{code}/packs")
@Tag(name = "Committee packs", description = "Records of a trial frozen at a cut-off")
class PacksApi {

  private final Packs packs;

  PacksApi(Packs packs) {
    this.packs = packs;
  }

  @GetMapping
  @Operation(summary = "Packs without their content, latest first, 50 a page")
  List<PackSummary> list(@PathVariable String code, Pageable page) {
    return packs
        .ofTrial(code, Pageable.ofSize(page.getPageSize()).withPage(page.getPageNumber()))
        .getContent();
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Operation(summary = "Prepare a pack at a cut-off")
  PackAnswer prepare(@PathVariable String code, @Valid @RequestBody PackRequest pack) {
    return pack(code, packs.prepare(pack.toCommand(code)));
  }

  @GetMapping("/{number}")
  @Operation(summary = "One pack with its content")
  PackAnswer pack(@PathVariable String code, @PathVariable int number) {
    return PackAnswer.of(packs.pack(code, number));
  }

  @GetMapping("/{number}/check")
  @Operation(summary = "Take the cut-off again and list what differs")
  Check check(@PathVariable String code, @PathVariable int number) {
    var check = packs.check(code, number);
    return new Check(check.same(), check.contentSha256(), check.differences());
  }

  /** The comparison. */
  record Check(boolean same, String contentSha256, List<PackDifference> differences) {}
}
