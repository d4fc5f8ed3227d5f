package io.github.servicecatalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 办理渠道: by which ways an application can be made.
 *
 * <p>A view of one group of elements of an item. Immutable and thread-safe.
 *
 * @param handleForm 办理形式, maybe none
 * @param visitCount 到办事现场次数, or null
 * @param visitReason 必须现场办理原因说明, or null
 * @param isOnline 是否网办, or null where unknown or unreadable
 * @param onlineDepth 网上办理深度, maybe none
 * @param onlineUrl 网办地址, or null
 * @param pcSingleSignOn 计算机端是否对接单点登录, or null where unknown or unreadable
 * @param pcUrl 计算机端在线办理跳转地址, or null
 * @param mobileSingleSignOn 移动端是否对接单点登录, or null where unknown or unreadable
 * @param mobileUrl 移动端办理地址, or null
 * @param inServiceHall 是否进驻政务大厅, or null where unknown or unreadable
 * @param crossRegionScope 通办范围, or null
 * @param isBookable 是否支持预约办理, or null where unknown or unreadable
 * @param isExpress 是否支持物流快递, or null where unknown or unreadable
 * @param isSelfServiceTerminal 是否支持自助终端办理, or null where unknown or unreadable
 * @param serviceChannels 服务渠道, maybe none
 * @param videoHandling 是否支持视频办, or null where unknown or unreadable
 * @param agentAllowed 是否可代办, or null where unknown or unreadable
 * @param remoteApplication 是否支持异地申请, or null where unknown or unreadable
 * @param oneWindow 是否一窗受理, or null where unknown or unreadable
 * @param crossRegionKind 通办类型, or null
 * @param crossRegionMode 通办方式, or null
 * @param crossRegionExplanation 通办说明, or null
 * @param hallEntryKind 进驻类型, or null
 * @param notInHallReason 未进驻原因, or null
 * @param ageingFriendly 是否适老化, or null where unknown or unreadable
 * @param freeTradeZone 是否自贸区事项, or null where unknown or unreadable
 * @param constructionReform 是否工改事项, or null where unknown or unreadable
 * @param silentItem 是否静默事项, or null where unknown or unreadable
 */
public record Channels(
    List<Coded> handleForm,
    @Nullable Integer visitCount,
    @Nullable String visitReason,
    @Nullable Boolean isOnline,
    List<Coded> onlineDepth,
    @Nullable String onlineUrl,
    @Nullable Boolean pcSingleSignOn,
    @Nullable String pcUrl,
    @Nullable Boolean mobileSingleSignOn,
    @Nullable String mobileUrl,
    @Nullable Boolean inServiceHall,
    @Nullable Coded crossRegionScope,
    @Nullable Boolean isBookable,
    @Nullable Boolean isExpress,
    @Nullable Boolean isSelfServiceTerminal,
    List<String> serviceChannels,
    @Nullable Boolean videoHandling,
    @Nullable Boolean agentAllowed,
    @Nullable Boolean remoteApplication,
    @Nullable Boolean oneWindow,
    @Nullable String crossRegionKind,
    @Nullable String crossRegionMode,
    @Nullable String crossRegionExplanation,
    @Nullable String hallEntryKind,
    @Nullable String notInHallReason,
    @Nullable Boolean ageingFriendly,
    @Nullable Boolean freeTradeZone,
    @Nullable Boolean constructionReform,
    @Nullable Boolean silentItem) {
  /** Copies the lists. */
  public Channels {
    handleForm = List.copyOf(handleForm);
    onlineDepth = List.copyOf(onlineDepth);
    serviceChannels = List.copyOf(serviceChannels);
  }

  static Channels of(ElementValues values) {
    return new Channels(
        Views.codes(values, Elements.HANDLE_FORM),
        values.get(Elements.VISIT_COUNT),
        values.get(Elements.VISIT_REASON),
        Views.flag(values, Elements.IS_ONLINE),
        Views.codes(values, Elements.ONLINE_DEPTH),
        values.get(Elements.ONLINE_URL),
        Views.flag(values, Elements.PC_SINGLE_SIGN_ON),
        values.get(Elements.PC_URL),
        Views.flag(values, Elements.MOBILE_SINGLE_SIGN_ON),
        values.get(Elements.MOBILE_URL),
        Views.flag(values, Elements.IN_SERVICE_HALL),
        Views.coded(values, Elements.CROSS_REGION_SCOPE),
        Views.flag(values, Elements.IS_BOOKABLE),
        Views.flag(values, Elements.IS_EXPRESS),
        Views.flag(values, Elements.IS_SELF_SERVICE_TERMINAL),
        Views.list(values, Elements.SERVICE_CHANNELS),
        Views.flag(values, Elements.VIDEO_HANDLING),
        Views.flag(values, Elements.AGENT_ALLOWED),
        Views.flag(values, Elements.REMOTE_APPLICATION),
        Views.flag(values, Elements.ONE_WINDOW),
        values.get(Elements.CROSS_REGION_KIND),
        values.get(Elements.CROSS_REGION_MODE),
        values.get(Elements.CROSS_REGION_EXPLANATION),
        values.get(Elements.HALL_ENTRY_KIND),
        values.get(Elements.NOT_IN_HALL_REASON),
        Views.flag(values, Elements.AGEING_FRIENDLY),
        Views.flag(values, Elements.FREE_TRADE_ZONE),
        Views.flag(values, Elements.CONSTRUCTION_REFORM),
        Views.flag(values, Elements.SILENT_ITEM));
  }
}
