package io.github.servicecatalogue.benchmarks;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;

/**
 * An item as somebody would write it down who binds JSON with Jackson and checks it with Jakarta
 * Validation: the members that generated items have, and the shape checks of the element table
 * (presence, length, code, number). Members are null where the JSON has none.
 */
@NullUnmarked
record PlainItem(
    @NotBlank @Size(max = 1000) String itemName,
    @NotBlank @Size(max = 12) String basicCode,
    @NotBlank @Size(max = 36) String implementationCode,
    @NotBlank(groups = Punishment.class) @Size(max = 50) String localImplementationCode,
    @Size(max = 50) String handlingItemCode,
    @NotBlank @Pattern(regexp = "0[0-9]|10|20") String itemType,
    @Size(max = 1000) String mainItemName,
    @Size(max = 12) String mainBasicCode,
    @NotEmpty List<@Pattern(regexp = "[1-7]") String> exerciseLevel,
    @NotBlank(groups = {General.class, Punishment.class, Levy.class, Coercion.class})
        @Pattern(regexp = "[1-6]")
        String powerSource,
    @NotBlank @Size(max = 200) String implementingBodyName,
    @NotBlank @Pattern(regexp = "[1239]") String implementingBodyNature,
    @NotBlank @Size(max = 50) String implementingBodyCode,
    @NotBlank(groups = Punishment.class) @Size(max = 3000) String punishmentMethod,
    @NotBlank String legalBasis,
    List<@Valid LegalBasis> legalBases,
    @NotNull(groups = General.class) @PositiveOrZero Integer legalLimit,
    @NotBlank(groups = General.class) @Pattern(regexp = "1") String legalLimitUnit,
    String legalLimitExplanation,
    @NotNull(groups = General.class) @PositiveOrZero Integer promiseLimit,
    @NotBlank(groups = General.class) @Pattern(regexp = "1") String promiseLimitUnit,
    String promiseLimitExplanation,
    @NotBlank(groups = {General.class, PublicService.class}) String acceptCondition,
    @NotEmpty(groups = {General.class, PublicService.class})
        List<@Pattern(regexp = "[1-69]") String> serviceObject,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[129]")
        String caseType,
    @NotBlank String handleFlow,
    @NotBlank(groups = {General.class, PublicService.class}) @Size(max = 500)
        String specialProcedure,
    List<@Valid Step> steps,
    List<@Pattern(regexp = "[1-3]") String> handleForm,
    @NotNull(groups = {General.class, PublicService.class}) @PositiveOrZero Integer visitCount,
    @Size(max = 1000) String visitReason,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]")
        String isOnline,
    List<@Pattern(regexp = "[1-7]") String> onlineDepth,
    String onlineUrl,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]")
        String pcSingleSignOn,
    String pcUrl,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]")
        String mobileSingleSignOn,
    @Size(max = 500) String mobileUrl,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]")
        String inServiceHall,
    @Pattern(regexp = "[01]") String isBookable,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]")
        String isExpress,
    @NotBlank(groups = {General.class, PublicService.class}) @Size(max = 500) String handlePlace,
    @NotBlank(groups = {General.class, PublicService.class}) @Size(max = 500) String handleHours,
    String hallName,
    List<@Valid Window> windows,
    String trafficGuide,
    @NotBlank String consultWay,
    @NotBlank String complaintWay,
    String reconsiderationWay,
    String litigationWay,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]") String isFee,
    String feeBasis,
    @NotBlank(groups = {General.class, PublicService.class}) @Pattern(regexp = "[01]")
        String isPayOnline,
    List<@Valid Fee> fees,
    @Pattern(regexp = "[01]") String levyReduction,
    List<@Valid Material> materials,
    List<@Valid Result> results,
    List<@Pattern(regexp = "005|0[1-9][05]|1[0-5][05]|99[89]") String> personalTopic,
    List<@Pattern(regexp = "005|0[1-79][05]|085|1[0-6][05]|170|99[89]") String> corporateTopic,
    List<@Valid Question> questions,
    @NotBlank @Pattern(regexp = "[1-3]") String itemState,
    @NotNull @PositiveOrZero Integer itemVersion,
    @Pattern(regexp = DATE) String effectiveDate,
    @Pattern(regexp = DATE) String versionDate,
    @Size(max = 12) String areaCode,
    String areaName,
    String licenceName,
    @PositiveOrZero Integer validityTerm,
    String validityUnit,
    String renewalRequirement,
    @Pattern(regexp = "[01]") String hasQuantityLimit,
    @Pattern(regexp = "[01]") String informedPromise,
    String informedPromiseExplanation,
    List<@Valid Attachment> promiseLetter,
    List<String> supervisingBody) {
  private static final String DATE = "\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2})?";

  /** Types 01 05 07 08 09 10. */
  interface General {}

  /** Type 02. */
  interface Punishment {}

  /** Type 04. */
  interface Levy {}

  /** Types 03 and 06. */
  interface Coercion {}

  /** Type 20. */
  interface PublicService {}

  /** Returns the group that holds the constraints of an item of that type. */
  static Class<?> group(String itemType) {
    return switch (itemType) {
      case "02" -> Punishment.class;
      case "04" -> Levy.class;
      case "03", "06" -> Coercion.class;
      case "20" -> PublicService.class;
      default -> General.class;
    };
  }

  /** A row of legalBases. */
  record LegalBasis(
      String lawName,
      String lawDocumentNumber,
      String lawClauseNumber,
      String lawClauseContent,
      @PositiveOrZero Integer lawOrder) {}

  /** A row of steps. */
  record Step(
      String stepName, @PositiveOrZero Integer stepOrder, @PositiveOrZero Integer stepDays) {}

  /** A row of windows. */
  record Window(
      String windowName,
      String windowNumber,
      String windowAddress,
      String windowHours,
      String windowPhone) {}

  /** A row of fees. */
  record Fee(
      @NotBlank @Size(max = 200) String feeName,
      @NotBlank String feeStandard,
      String feeRowBasis,
      @Pattern(regexp = "[01]") String feeReducible,
      String feeReductionBasis,
      @NotNull @PositiveOrZero Integer feeOrder) {}

  /** A row of materials. */
  record Material(
      @NotBlank @Size(max = 200) String materialName,
      @Pattern(regexp = "[1-3]") String materialType,
      @Pattern(regexp = "[1-3]") String materialFormat,
      @NotBlank @Pattern(regexp = "[1-3]") String materialNecessity,
      List<@Valid Attachment> blankForm,
      List<@Valid Attachment> sampleForm,
      @Pattern(regexp = "10|20|99") String materialSource,
      @Size(max = 500) String materialSourceExplanation,
      @PositiveOrZero Integer paperCopies,
      @Size(max = 200) String paperSize,
      @Size(max = 500) String fillingNotice,
      String materialAcceptStandard,
      String materialLegalBasis,
      String materialRemark,
      @NotNull @PositiveOrZero Integer materialOrder,
      String materialIssuingBody,
      @PositiveOrZero Integer originalCopies,
      @PositiveOrZero Integer photocopies,
      String optionalMaterialCase,
      @Pattern(regexp = "[01]") String materialIsElectronicLicence,
      @Pattern(regexp = "[01]") String submissionExempt) {}

  /** A row of results. */
  record Result(
      @NotEmpty List<@Pattern(regexp = "10|20|30") String> resultType,
      @Size(max = 200) String resultName,
      List<@Valid Attachment> resultSample,
      @Pattern(regexp = "[01]") String resultIsElectronicLicence) {}

  /** A row of questions. */
  record Question(
      @NotBlank @Size(max = 1000) String question,
      @NotBlank String answer,
      @NotNull @PositiveOrZero Integer faqOrder) {}

  /** An attached file. */
  record Attachment(@NotBlank String name, String id, String url) {}
}
