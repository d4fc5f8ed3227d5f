package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办理程序: how an application is handled.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param caseType 办件类型, or null
 * @param handleFlow 办理流程, or null
 * @param specialProcedure 特别程序, or null
 * @param intermediaryService 中介服务, or null
 * @param quantityLimitExplanation 数量限制, or null
 * @param windowFlow 线下办理流程, or null
 * @param onlineFlow 线上办理流程, or null
 * @param flowChart 办理流程图, maybe none
 * @param siteInspectionNeeded 是否需现场勘验, or null where unknown or unreadable
 * @param hearingNeeded 是否需听证, or null where unknown or unreadable
 * @param auctionNeeded 是否需招标、拍卖、挂牌, or null where unknown or unreadable
 * @param testingNeeded 是否需检验、检测、检疫, or null where unknown or unreadable
 * @param appraisalNeeded 是否需鉴定, or null where unknown or unreadable
 * @param expertReviewNeeded 是否需专家评审, or null where unknown or unreadable
 * @param publicityNeeded 是否需公示, or null where unknown or unreadable
 * @param specialProcedures 特别程序清单, maybe none
 * @param steps 办理环节清单, maybe none
 * @param situations 办理情形清单, maybe none
 */
public record Procedure(
    @Nullable Coded caseType,
    @Nullable String handleFlow,
    @Nullable String specialProcedure,
    @Nullable String intermediaryService,
    @Nullable String quantityLimitExplanation,
    @Nullable String windowFlow,
    @Nullable String onlineFlow,
    List<Attachment> flowChart,
    @Nullable Boolean siteInspectionNeeded,
    @Nullable Boolean hearingNeeded,
    @Nullable Boolean auctionNeeded,
    @Nullable Boolean testingNeeded,
    @Nullable Boolean appraisalNeeded,
    @Nullable Boolean expertReviewNeeded,
    @Nullable Boolean publicityNeeded,
    List<SpecialProcedure> specialProcedures,
    List<Step> steps,
    List<Situation> situations) {
  /** Copies the lists. */
  public Procedure {
    flowChart = List.copyOf(flowChart);
    specialProcedures = List.copyOf(specialProcedures);
    steps = List.copyOf(steps);
    situations = List.copyOf(situations);
  }

  static Procedure of(ElementValues values) {
    return new Procedure(
        Views.coded(values, Elements.CASE_TYPE),
        values.get(Elements.HANDLE_FLOW),
        values.get(Elements.SPECIAL_PROCEDURE),
        values.get(Elements.INTERMEDIARY_SERVICE),
        values.get(Elements.QUANTITY_LIMIT_EXPLANATION),
        values.get(Elements.WINDOW_FLOW),
        values.get(Elements.ONLINE_FLOW),
        Views.list(values, Elements.FLOW_CHART),
        Views.flag(values, Elements.SITE_INSPECTION_NEEDED),
        Views.flag(values, Elements.HEARING_NEEDED),
        Views.flag(values, Elements.AUCTION_NEEDED),
        Views.flag(values, Elements.TESTING_NEEDED),
        Views.flag(values, Elements.APPRAISAL_NEEDED),
        Views.flag(values, Elements.EXPERT_REVIEW_NEEDED),
        Views.flag(values, Elements.PUBLICITY_NEEDED),
        Views.list(values, RowKind.SPECIAL_PROCEDURES),
        Views.list(values, RowKind.STEPS),
        Views.list(values, RowKind.SITUATIONS));
  }
}
