package org.nktrials;

import java.util.Set;

/**
 * What concerns a whole trial and no record of a patient: people of any of its sites may do it with
 * the right role, or are refused for another reason than their site.
 */
final class OtherSites {

  static final Set<String> MAY =
      Set.of(
          "POST /trials/{code}/start",
          "POST /trials/{code}/decisions",
          "POST /trials/{code}/decisions/{number}/sign",
          "POST /trials/{code}/decisions/{number}/withdraw",
          "POST /trials/{code}/laboratories",
          "POST /trials/{code}/stopping/resume",
          "POST /trials/{code}/signing/{kind}",
          "POST /trials/{code}/packs",
          "POST /trials/{code}/meetings",
          "POST /notices/{notice}/acknowledge",
          "POST /api/v1/trials/{code}/start",
          "POST /api/v1/trials/{code}/decisions",
          "POST /api/v1/trials/{code}/decisions/{number}/signatures",
          "POST /api/v1/trials/{code}/decisions/{number}/withdrawal",
          "POST /api/v1/trials/{code}/laboratories",
          "POST /api/v1/trials/{code}/packs",
          "POST /api/v1/notices/{notice}/acknowledgement",
          // The patient or the site stands in the form, which is refused with a sentence.
          "POST /trials/{code}/products",
          "POST /api/v1/trials/{code}/patients");

  private OtherSites() {}
}
