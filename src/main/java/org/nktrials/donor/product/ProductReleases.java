package org.nktrials.donor.product;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nktrials.access.Permission;
import org.nktrials.access.RecordSignatures;
import org.nktrials.access.SignatureReceipt;
import org.nktrials.access.SignatureRequest;
import org.nktrials.access.Signatures;
import org.nktrials.document.Documents;
import org.nktrials.document.FileStore;
import org.nktrials.document.Pdf;
import org.nktrials.protocol.ProtocolService;
import org.nktrials.rules.product.ReleaseDecision;
import org.nktrials.rules.reason.Reason;
import org.nktrials.shared.ChangeReason;
import org.nktrials.shared.NotFound;
import org.nktrials.shared.Problem;
import org.nktrials.shared.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Signed release and rejection of products. */
@Service
public class ProductReleases {

  private static final int LONGEST_REASON = 2000;

  private final NkProducts products;
  private final ProductReading reading;
  private final ProductDecisionRepository decisions;
  private final Signatures signatures;
  private final RecordSignatures records;
  private final ProtocolService protocols;
  private final Documents documents;
  private final FileStore files;
  private final ChangeReason reason;

  ProductReleases(
      NkProducts products,
      ProductReading reading,
      ProductDecisionRepository decisions,
      Signatures signatures,
      RecordSignatures records,
      ProtocolService protocols,
      Documents documents,
      FileStore files,
      ChangeReason reason) {
    this.products = products;
    this.reading = reading;
    this.decisions = decisions;
    this.signatures = signatures;
    this.records = records;
    this.protocols = protocols;
    this.documents = documents;
    this.files = files;
    this.reason = reason;
  }

  /**
   * Signs the release, with the certificate as it was signed.
   *
   * @param seen {@link ProductFile#state} of what the signer saw
   * @throws Refused with every reason against it, or on field "password"
   */
  @Transactional
  public NkProduct release(String code, @Nullable String seen, @Nullable String password) {
    NkProduct product = products.product(code, Permission.RELEASE_PRODUCT);
    NkProductRecord record = products.inTurn(product);
    ProductFile file = reading.file(record.product(product.recipient()), products.now());
    requireSeen(file, seen);
    ReleaseDecision decision = products.decide(file);
    if (!decision.permits()) {
      throw new Refused(
          decision.reasons().stream()
              .map(why -> new Problem(why.code(), null, why.sentence(), null))
              .toList());
    }
    boolean early = decision instanceof ReleaseDecision.ReleasableBeforeSterility;
    DecisionKind kind = early ? DecisionKind.RELEASED_BEFORE_STERILITY : DecisionKind.RELEASED;
    String content = content(file, kind, decision.reasons());
    ProductDecisionRecord stored = new ProductDecisionRecord(product, kind, content, null);
    SignatureReceipt signature = sign(stored.id(), kind.label(), product, content, password);
    decisions.saveAndFlush(
        stored
            .signedBy(signature)
            .printed(files.keep(certificate(file, kind, decision, signature).bytes())));
    reason.because(kind.label() + " signed");
    record.become(early ? ProductState.RELEASED_BEFORE_STERILITY : ProductState.RELEASED);
    return record.product(product.recipient());
  }

  /**
   * Rejects a product that was not infused.
   *
   * @throws Refused on fields "reason" and "password", or when it was infused or rejected
   */
  @Transactional
  public NkProduct reject(
      String code, @Nullable String seen, String why, @Nullable String password) {
    NkProduct product = products.product(code, Permission.RELEASE_PRODUCT);
    NkProductRecord record = products.inTurn(product);
    ProductFile file = reading.file(record.product(product.recipient()), products.now());
    requireSeen(file, seen);
    ProductState state = file.product().state();
    if (state == ProductState.INFUSED || state == ProductState.REJECTED) {
      throw new Refused(
          new Problem("product-closed", null, "The product is " + state.label() + ".", null));
    }
    String because = why.strip();
    if (because.isEmpty() || because.length() > LONGEST_REASON) {
      throw new Refused(
          Problem.of("reason", "reason", "Say why it is rejected, in at most 2,000 characters."));
    }
    String content =
        content(file, DecisionKind.REJECTED, List.of()) + "rejected because: " + because;
    ProductDecisionRecord stored =
        new ProductDecisionRecord(product, DecisionKind.REJECTED, content, because);
    decisions.saveAndFlush(
        stored.signedBy(
            sign(stored.id(), DecisionKind.REJECTED.label(), product, content, password)));
    reason.because("Rejected: " + because);
    record.become(ProductState.REJECTED);
    return record.product(product.recipient());
  }

  /**
   * The release certificate as it was signed.
   *
   * @throws NotFound when the product was not released
   */
  @Transactional(readOnly = true)
  public byte[] certificate(NkProduct product) {
    return decisions
        .findByProductIdAndPdfSha256IsNotNull(product.id())
        .map(ProductDecisionRecord::pdfSha256)
        .map(files::read)
        .orElseThrow(() -> new NotFound("release certificate"));
  }

  private Pdf certificate(
      ProductFile file, DecisionKind kind, ReleaseDecision decision, SignatureReceipt signature) {
    return documents.pdf(
        "product/certificate-pdf",
        Map.of(
            "trial",
            protocols.trial(file.product().recipient().trialId()),
            "file",
            file,
            "kind",
            kind,
            "reasons",
            decision.reasons(),
            "signature",
            signature,
            "signed",
            records.of(file.signedRecords()),
            "zone",
            file.product().recipient().site().zone()));
  }

  private SignatureReceipt sign(
      UUID id, String meaning, NkProduct product, String content, @Nullable String password) {
    return signatures.sign(
        new SignatureRequest(
            "product_decision",
            id,
            product.recipient().signingPlace(),
            meaning + ": " + product.code(),
            content,
            password));
  }

  static void requireSeen(ProductFile file, @Nullable String seen) {
    if (!file.state().equals(seen)) {
      throw new Refused(
          new Problem(
              "stale-version",
              null,
              "Something of this product changed after you opened the form.",
              "Look at the present state and sign again."));
    }
  }

  /** Canonical text, which is signed. */
  static String content(ProductFile file, DecisionKind kind, List<Reason> reasons) {
    ProductFile.DatedWeight weight = file.weight();
    return Stream.concat(
            Stream.of(
                "decision: " + kind,
                "product: " + file.product().code(),
                "donor: " + file.product().donorCode(),
                "recipient: " + file.product().recipient().code(),
                "weight: " + (weight == null ? "none" : weight.kilograms() + " kg, " + weight.on()),
                "expires: " + file.product().expiresAt(),
                "steps: " + file.steps().stream().map(RecordedStep::id).toList(),
                "results: "
                    + file.counting().values().stream().map(RecordedResult::id).sorted().toList()),
            reasons.stream().map(Reason::sentence))
        .collect(Collectors.joining("\n", "", "\n"));
  }
}
