package io.github.servicecatalogue;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The elements of the standard (要素), as typed keys: {@code item.get(Elements.PROMISE_LIMIT)}.
 *
 * <p>What an element is, its names, type, length, code list and obligations, is stated in the
 * element table alone; a constant here is a handle of one row. {@link #all()} gives every row.
 */
public final class Elements {
  // 事项标识

  /** 事项名称. */
  public static final Element<String> ITEM_NAME = text("item-name");

  /** 基本编码. */
  public static final Element<String> BASIC_CODE = text("basic-code");

  /** 地方基本编码. */
  public static final Element<String> LOCAL_BASIC_CODE = text("local-basic-code");

  /** 实施编码. */
  public static final Element<String> IMPLEMENTATION_CODE = text("implementation-code");

  /** 地方实施编码. */
  public static final Element<String> LOCAL_IMPLEMENTATION_CODE = text("local-implementation-code");

  /** 业务办理项编码. */
  public static final Element<String> HANDLING_ITEM_CODE = text("handling-item-code");

  /** 事项类型. */
  public static final Element<String> ITEM_TYPE = text("item-type");

  /** 业务办理项名称. */
  public static final Element<String> HANDLING_ITEM_NAME = text("handling-item-name");

  /** 主项名称. */
  public static final Element<String> MAIN_ITEM_NAME = text("main-item-name");

  /** 主项基本编码. */
  public static final Element<String> MAIN_BASIC_CODE = text("main-basic-code");

  /** 拓展码; of one province, kept as an extension. */
  public static final Element<String> EXPANDED_CODE = text("expanded-code");

  // 实施主体与行使权限

  /** 行使层级. */
  public static final Element<List<String>> EXERCISE_LEVEL = texts("exercise-level");

  /** 权力来源. */
  public static final Element<String> POWER_SOURCE = text("power-source");

  /** 实施主体. */
  public static final Element<String> BODY_NAME = text("body-name");

  /** 实施主体性质. */
  public static final Element<String> BODY_NATURE = text("body-nature");

  /** 实施主体编码. */
  public static final Element<String> BODY_CODE = text("body-code");

  /** 委托部门. */
  public static final Element<String> ENTRUSTED_BODY = text("entrusted-body");

  /** 联办机构. */
  public static final Element<List<String>> JOINT_BODIES = texts("joint-bodies");

  /** 权限划分. */
  public static final Element<String> AUTHORITY_DIVISION = text("authority-division");

  /** 行使内容. */
  public static final Element<String> EXERCISE_CONTENT = text("exercise-content");

  /** 共同实施部门. */
  public static final Element<List<String>> CO_IMPLEMENTING_BODY = texts("co-implementing-body");

  /** 共同实施部门代码. */
  public static final Element<List<String>> CO_IMPLEMENTING_BODY_CODE =
      texts("co-implementing-body-code");

  /** 承办机构. */
  public static final Element<String> UNDERTAKING_BODY = text("undertaking-body");

  /** 承办机构代码. */
  public static final Element<String> UNDERTAKING_BODY_CODE = text("undertaking-body-code");

  /** 行政管辖. */
  public static final Element<String> JURISDICTION = text("jurisdiction");

  /** 运行系统层级. */
  public static final Element<String> RUN_SYSTEM_LEVEL = text("run-system-level");

  /** 运行系统名称; of one province, kept as an extension. */
  public static final Element<String> RUN_SYSTEM_NAME = text("run-system-name");

  /** 中央业务指导部门. */
  public static final Element<String> GUIDING_DEPARTMENT = text("guiding-department");

  /** 处罚的行为、种类、幅度. */
  public static final Element<String> PUNISHMENT_METHOD = text("punishment-method");

  /** 征收种类. */
  public static final Element<String> COLLECT_KIND = text("collect-kind");

  /** 强制分类; of one province, kept as an extension. */
  public static final Element<String> COERCION_CLASS = text("coercion-class");

  /** 强制执行种类、强制措施方式; of one province, kept as an extension. */
  public static final Element<String> COERCION_KIND = text("coercion-kind");

  /** 对应分类; of one province, kept as an extension. */
  public static final Element<String> APPLICATION_CLASS = text("application-class");

  /** 服务类型; of one province, kept as an extension. */
  public static final Element<List<String>> SERVICE_INITIATIVE = texts("service-initiative");

  // 设定依据

  /** 设定依据. */
  public static final Element<String> LEGAL_BASIS = text("legal-basis");

  /** 法规名称 (in legalBases). */
  public static final Element<String> LAW_NAME = text("law-name");

  /** 文号 (in legalBases). */
  public static final Element<String> LAW_DOCUMENT_NUMBER = text("law-document-number");

  /** 条款号 (in legalBases). */
  public static final Element<String> LAW_CLAUSE_NUMBER = text("law-clause-number");

  /** 条款内容 (in legalBases). */
  public static final Element<String> LAW_CLAUSE_CONTENT = text("law-clause-content");

  /** 制定机关 (in legalBases). */
  public static final Element<String> LAW_ISSUING_BODY = text("law-issuing-body");

  /** 实施日期 (in legalBases). */
  public static final Element<CatalogueDate> LAW_EFFECTIVE_DATE = date("law-effective-date");

  /** 依据类型 (in legalBases). */
  public static final Element<String> LAW_KIND = text("law-kind");

  /** 依据排序 (in legalBases). */
  public static final Element<Integer> LAW_ORDER = integer("law-order");

  // 办理时限

  /** 法定办结时限. */
  public static final Element<Integer> LEGAL_LIMIT = integer("legal-limit");

  /** 法定办结时限单位. */
  public static final Element<String> LEGAL_LIMIT_UNIT = text("legal-limit-unit");

  /** 法定办结时限说明. */
  public static final Element<String> LEGAL_LIMIT_EXPLANATION = text("legal-limit-explanation");

  /** 承诺办结时限. */
  public static final Element<Integer> PROMISE_LIMIT = integer("promise-limit");

  /** 承诺办结时限单位. */
  public static final Element<String> PROMISE_LIMIT_UNIT = text("promise-limit-unit");

  /** 承诺办结时限说明. */
  public static final Element<String> PROMISE_LIMIT_EXPLANATION = text("promise-limit-explanation");

  // 受理

  /** 受理条件. */
  public static final Element<String> ACCEPT_CONDITION = text("accept-condition");

  /** 服务对象. */
  public static final Element<List<String>> SERVICE_OBJECT = texts("service-object");

  // 办理程序

  /** 办件类型. */
  public static final Element<String> CASE_TYPE = text("case-type");

  /** 办理流程. */
  public static final Element<String> HANDLE_FLOW = text("handle-flow");

  /** 特别程序. */
  public static final Element<String> SPECIAL_PROCEDURE = text("special-procedure");

  /** 中介服务. */
  public static final Element<String> INTERMEDIARY_SERVICE = text("intermediary-service");

  /** 数量限制. */
  public static final Element<String> QUANTITY_LIMIT_EXPLANATION =
      text("quantity-limit-explanation");

  /** 特别程序种类 (in specialProcedures). */
  public static final Element<String> SPECIAL_PROCEDURE_KIND = text("special-procedure-kind");

  /** 特别程序名称 (in specialProcedures). */
  public static final Element<String> SPECIAL_PROCEDURE_NAME = text("special-procedure-name");

  /** 特别程序时限 (in specialProcedures). */
  public static final Element<Integer> SPECIAL_PROCEDURE_DAYS = integer("special-procedure-days");

  /** 特别程序时限单位 (in specialProcedures). */
  public static final Element<String> SPECIAL_PROCEDURE_UNIT = text("special-procedure-unit");

  /** 特别程序依据 (in specialProcedures). */
  public static final Element<String> SPECIAL_PROCEDURE_BASIS = text("special-procedure-basis");

  /** 线下办理流程. */
  public static final Element<String> WINDOW_FLOW = text("window-flow");

  /** 线上办理流程. */
  public static final Element<String> ONLINE_FLOW = text("online-flow");

  /** 办理流程图. */
  public static final Element<List<Attachment>> FLOW_CHART = attachments("flow-chart");

  /** 环节名称 (in steps). */
  public static final Element<String> STEP_NAME = text("step-name");

  /** 环节排序 (in steps). */
  public static final Element<Integer> STEP_ORDER = integer("step-order");

  /** 环节办理部门 (in steps). */
  public static final Element<String> STEP_BODY = text("step-body");

  /** 环节办理时限 (in steps). */
  public static final Element<Integer> STEP_DAYS = integer("step-days");

  /** 是否特殊环节 (in steps). */
  public static final Element<String> STEP_IS_SPECIAL = text("step-is-special");

  /** 审查类型; of one province, kept as an extension. */
  public static final Element<String> REVIEW_KIND = text("review-kind");

  /** 办理方式; of one province, kept as an extension. */
  public static final Element<String> HANDLING_MODE = text("handling-mode");

  /** 程序类型; of one province, kept as an extension. */
  public static final Element<String> PROCEDURE_KIND = text("procedure-kind");

  /** 是否前置审批; of one province, kept as an extension. */
  public static final Element<String> PRIOR_APPROVAL = text("prior-approval");

  /** 是否需现场勘验. */
  public static final Element<String> SITE_INSPECTION_NEEDED = text("site-inspection-needed");

  /** 是否需听证. */
  public static final Element<String> HEARING_NEEDED = text("hearing-needed");

  /** 是否需招标、拍卖、挂牌. */
  public static final Element<String> AUCTION_NEEDED = text("auction-needed");

  /** 是否需检验、检测、检疫. */
  public static final Element<String> TESTING_NEEDED = text("testing-needed");

  /** 是否需鉴定. */
  public static final Element<String> APPRAISAL_NEEDED = text("appraisal-needed");

  /** 是否需专家评审. */
  public static final Element<String> EXPERT_REVIEW_NEEDED = text("expert-review-needed");

  /** 是否需公示. */
  public static final Element<String> PUBLICITY_NEEDED = text("publicity-needed");

  /** 情形名称 (in situations). */
  public static final Element<String> SITUATION_NAME = text("situation-name");

  /** 情形描述 (in situations). */
  public static final Element<String> SITUATION_DESCRIPTION = text("situation-description");

  /** 区分标识 (in situations). */
  public static final Element<String> SITUATION_MARK = text("situation-mark");

  /** 情形排序 (in situations). */
  public static final Element<Integer> SITUATION_ORDER = integer("situation-order");

  /** 情形区划 (in situations). */
  public static final Element<String> SITUATION_AREA_CODE = text("situation-area-code");

  /** 情形唯一标识 (in situations). */
  public static final Element<String> SITUATION_GUID = text("situation-guid");

  /** 情形材料唯一标识 (in situations). */
  public static final Element<String> SITUATION_MATERIAL_GUID = text("situation-material-guid");

  // 办理渠道

  /** 办理形式. */
  public static final Element<List<String>> HANDLE_FORM = texts("handle-form");

  /** 到办事现场次数. */
  public static final Element<Integer> VISIT_COUNT = integer("visit-count");

  /** 必须现场办理原因说明. */
  public static final Element<String> VISIT_REASON = text("visit-reason");

  /** 是否网办. */
  public static final Element<String> IS_ONLINE = text("is-online");

  /** 网上办理深度. */
  public static final Element<List<String>> ONLINE_DEPTH = texts("online-depth");

  /** 网办地址. */
  public static final Element<String> ONLINE_URL = text("online-url");

  /** 计算机端是否对接单点登录. */
  public static final Element<String> PC_SINGLE_SIGN_ON = text("pc-single-sign-on");

  /** 计算机端在线办理跳转地址. */
  public static final Element<String> PC_URL = text("pc-url");

  /** 移动端是否对接单点登录. */
  public static final Element<String> MOBILE_SINGLE_SIGN_ON = text("mobile-single-sign-on");

  /** 移动端办理地址. */
  public static final Element<String> MOBILE_URL = text("mobile-url");

  /** 是否进驻政务大厅. */
  public static final Element<String> IN_SERVICE_HALL = text("in-service-hall");

  /** 通办范围. */
  public static final Element<String> CROSS_REGION_SCOPE = text("cross-region-scope");

  /** 是否支持预约办理. */
  public static final Element<String> IS_BOOKABLE = text("is-bookable");

  /** 是否支持物流快递. */
  public static final Element<String> IS_EXPRESS = text("is-express");

  /** 是否支持自助终端办理. */
  public static final Element<String> IS_SELF_SERVICE_TERMINAL = text("is-self-service-terminal");

  /** 服务渠道. */
  public static final Element<List<String>> SERVICE_CHANNELS = texts("service-channels");

  /** 是否支持视频办. */
  public static final Element<String> VIDEO_HANDLING = text("video-handling");

  /** 是否可代办. */
  public static final Element<String> AGENT_ALLOWED = text("agent-allowed");

  /** 是否支持异地申请. */
  public static final Element<String> REMOTE_APPLICATION = text("remote-application");

  /** 是否一窗受理. */
  public static final Element<String> ONE_WINDOW = text("one-window");

  /** 通办类型. */
  public static final Element<String> CROSS_REGION_KIND = text("cross-region-kind");

  /** 通办方式. */
  public static final Element<String> CROSS_REGION_MODE = text("cross-region-mode");

  /** 通办说明. */
  public static final Element<String> CROSS_REGION_EXPLANATION = text("cross-region-explanation");

  /** 进驻类型. */
  public static final Element<String> HALL_ENTRY_KIND = text("hall-entry-kind");

  /** 未进驻原因. */
  public static final Element<String> NOT_IN_HALL_REASON = text("not-in-hall-reason");

  /** 是否适老化. */
  public static final Element<String> AGEING_FRIENDLY = text("ageing-friendly");

  /** 是否自贸区事项. */
  public static final Element<String> FREE_TRADE_ZONE = text("free-trade-zone");

  /** 是否工改事项. */
  public static final Element<String> CONSTRUCTION_REFORM = text("construction-reform");

  /** 是否静默事项. */
  public static final Element<String> SILENT_ITEM = text("silent-item");

  /** 是否一次办好; of one province, kept as an extension. */
  public static final Element<String> ONCE_DONE = text("once-done");

  /** 预约数量; of one province, kept as an extension. */
  public static final Element<Integer> BOOKING_QUANTITY = integer("booking-quantity");

  /** 预约规则; of one province, kept as an extension. */
  public static final Element<String> BOOKING_RULE = text("booking-rule");

  /** 是否邮寄材料; of one province, kept as an extension. */
  public static final Element<String> POST_MATERIALS = text("post-materials");

  /** 是否邮寄结果; of one province, kept as an extension. */
  public static final Element<String> POST_RESULT = text("post-result");

  // 办理地点与时间

  /** 办理地点. */
  public static final Element<String> HANDLE_PLACE = text("handle-place");

  /** 办理时间. */
  public static final Element<String> HANDLE_HOURS = text("handle-hours");

  /** 中心名称. */
  public static final Element<String> HALL_NAME = text("hall-name");

  /** 窗口名称 (in windows). */
  public static final Element<String> WINDOW_NAME = text("window-name");

  /** 窗口编号 (in windows). */
  public static final Element<String> WINDOW_NUMBER = text("window-number");

  /** 窗口地址 (in windows). */
  public static final Element<String> WINDOW_ADDRESS = text("window-address");

  /** 窗口办公时间 (in windows). */
  public static final Element<String> WINDOW_HOURS = text("window-hours");

  /** 窗口电话 (in windows). */
  public static final Element<String> WINDOW_PHONE = text("window-phone");

  /** 交通指引. */
  public static final Element<String> TRAFFIC_GUIDE = text("traffic-guide");

  /** 邮寄收件人; of one province, kept as an extension. */
  public static final Element<String> MAIL_RECIPIENT = text("mail-recipient");

  /** 邮寄收件电话; of one province, kept as an extension. */
  public static final Element<String> MAIL_PHONE = text("mail-phone");

  /** 邮寄收件地址; of one province, kept as an extension. */
  public static final Element<String> MAIL_ADDRESS = text("mail-address");

  // 咨询与监督投诉

  /** 咨询方式. */
  public static final Element<String> CONSULT_WAY = text("consult-way");

  /** 监督投诉方式. */
  public static final Element<String> COMPLAINT_WAY = text("complaint-way");

  /** 办理进程及结果查询; of one province, kept as an extension. */
  public static final Element<String> PROGRESS_QUERY_WAY = text("progress-query-way");

  /** 行政复议途径. */
  public static final Element<String> RECONSIDERATION_WAY = text("reconsideration-way");

  /** 行政诉讼途径. */
  public static final Element<String> LITIGATION_WAY = text("litigation-way");

  /** 申请人权利义务; of one province, kept as an extension. */
  public static final Element<String> APPLICANT_RIGHTS = text("applicant-rights");

  // 收费

  /** 是否收费. */
  public static final Element<String> IS_FEE = text("is-fee");

  /** 收费依据. */
  public static final Element<String> FEE_BASIS = text("fee-basis");

  /** 是否支持网上支付. */
  public static final Element<String> IS_PAY_ONLINE = text("is-pay-online");

  /** 收费项目名称 (in fees). */
  public static final Element<String> FEE_NAME = text("fee-name");

  /** 收费标准 (in fees). */
  public static final Element<String> FEE_STANDARD = text("fee-standard");

  /** 收费项目依据 (in fees). */
  public static final Element<String> FEE_ROW_BASIS = text("fee-row-basis");

  /** 是否允许减免 (in fees). */
  public static final Element<String> FEE_REDUCIBLE = text("fee-reducible");

  /** 允许减免依据 (in fees). */
  public static final Element<String> FEE_REDUCTION_BASIS = text("fee-reduction-basis");

  /** 收费备注 (in fees). */
  public static final Element<String> FEE_REMARK = text("fee-remark");

  /** 收费项目排序 (in fees). */
  public static final Element<Integer> FEE_ORDER = integer("fee-order");

  /** 是否涉及征收(税)费减免的审批. */
  public static final Element<String> LEVY_REDUCTION = text("levy-reduction");

  // 申请材料

  /** 材料名称 (in materials). */
  public static final Element<String> MATERIAL_NAME = text("material-name");

  /** 材料类型 (in materials). */
  public static final Element<String> MATERIAL_TYPE = text("material-type");

  /** 材料形式 (in materials). */
  public static final Element<String> MATERIAL_FORMAT = text("material-format");

  /** 材料必要性 (in materials). */
  public static final Element<String> MATERIAL_NECESSITY = text("material-necessity");

  /** 空白表格 (in materials). */
  public static final Element<List<Attachment>> BLANK_FORM = attachments("blank-form");

  /** 示例样表 (in materials). */
  public static final Element<List<Attachment>> SAMPLE_FORM = attachments("sample-form");

  /** 来源渠道 (in materials). */
  public static final Element<String> MATERIAL_SOURCE = text("material-source");

  /** 来源渠道说明 (in materials). */
  public static final Element<String> MATERIAL_SOURCE_EXPLANATION =
      text("material-source-explanation");

  /** 纸质材料份数 (in materials). */
  public static final Element<Integer> PAPER_COPIES = integer("paper-copies");

  /** 纸质材料规格 (in materials). */
  public static final Element<String> PAPER_SIZE = text("paper-size");

  /** 填报须知 (in materials). */
  public static final Element<String> FILLING_NOTICE = text("filling-notice");

  /** 受理标准 (in materials). */
  public static final Element<String> MATERIAL_ACCEPT_STANDARD = text("material-accept-standard");

  /** 要求提供材料的依据 (in materials). */
  public static final Element<String> MATERIAL_LEGAL_BASIS = text("material-legal-basis");

  /** 材料备注 (in materials). */
  public static final Element<String> MATERIAL_REMARK = text("material-remark");

  /** 材料排序 (in materials). */
  public static final Element<Integer> MATERIAL_ORDER = integer("material-order");

  /** 材料编码 (in materials). */
  public static final Element<String> MATERIAL_CODE = text("material-code");

  /** 材料出具机构 (in materials). */
  public static final Element<String> MATERIAL_ISSUING_BODY = text("material-issuing-body");

  /** 原件份数 (in materials). */
  public static final Element<Integer> ORIGINAL_COPIES = integer("original-copies");

  /** 复印件份数 (in materials). */
  public static final Element<Integer> PHOTOCOPIES = integer("photocopies");

  /** 是否必备材料 (in materials). */
  public static final Element<String> MATERIAL_REQUIRED = text("material-required");

  /** 非必要时情形 (in materials). */
  public static final Element<String> OPTIONAL_MATERIAL_CASE = text("optional-material-case");

  /** 是否自备 (in materials); of one province, kept as an extension. */
  public static final Element<String> SELF_PROVIDED = text("self-provided");

  /** 提交方式 (in materials); of one province, kept as an extension. */
  public static final Element<List<String>> SUBMISSION_WAY = texts("submission-way");

  /** 材料是否可承诺 (in materials); of one province, kept as an extension. */
  public static final Element<String> PROMISE_REPLACEABLE = text("promise-replaceable");

  /** 材料是否电子证照 (in materials). */
  public static final Element<String> MATERIAL_IS_ELECTRONIC_LICENCE =
      text("material-is-electronic-licence");

  /** 材料电子证照编码 (in materials). */
  public static final Element<String> MATERIAL_LICENCE_CODE = text("material-licence-code");

  /** 关联其他事项的审批结果 (in materials). */
  public static final Element<String> LINKED_RESULT = text("linked-result");

  /** 上级材料 (in materials). */
  public static final Element<String> PARENT_MATERIAL = text("parent-material");

  /** 电子表单 (in materials). */
  public static final Element<String> ELECTRONIC_FORM = text("electronic-form");

  /** 是否免提交 (in materials). */
  public static final Element<String> SUBMISSION_EXEMPT = text("submission-exempt");

  // 审批结果

  /** 审批结果类型 (in results). */
  public static final Element<List<String>> RESULT_TYPE = texts("result-type");

  /** 审批结果名称 (in results). */
  public static final Element<String> RESULT_NAME = text("result-name");

  /** 审批结果样本 (in results). */
  public static final Element<List<Attachment>> RESULT_SAMPLE = attachments("result-sample");

  /** 审批结果形式 (in results). */
  public static final Element<String> RESULT_FORM = text("result-form");

  /** 送达方式 (in results). */
  public static final Element<List<String>> RESULT_DELIVERY = texts("result-delivery");

  /** 审批结果有效时限 (in results); of one province, kept as an extension. */
  public static final Element<String> RESULT_VALIDITY = text("result-validity");

  /** 结果是否电子证照 (in results). */
  public static final Element<String> RESULT_IS_ELECTRONIC_LICENCE =
      text("result-is-electronic-licence");

  /** 结果电子证照名称 (in results). */
  public static final Element<String> RESULT_LICENCE_NAME = text("result-licence-name");

  /** 结果电子证照编码 (in results). */
  public static final Element<String> RESULT_LICENCE_CODE = text("result-licence-code");

  // 主题分类

  /** 面向自然人事项主题分类. */
  public static final Element<List<String>> PERSONAL_TOPIC = texts("personal-topic");

  /** 面向自然人地方特色主题分类. */
  public static final Element<List<String>> PERSONAL_LOCAL_TOPIC = texts("personal-local-topic");

  /** 面向法人事项主题分类. */
  public static final Element<List<String>> CORPORATE_TOPIC = texts("corporate-topic");

  /** 面向法人地方特色主题分类. */
  public static final Element<List<String>> CORPORATE_LOCAL_TOPIC = texts("corporate-local-topic");

  /** 服务主题. */
  public static final Element<List<String>> SERVICE_TOPIC = texts("service-topic");

  // 常见问题

  /** 问题 (in questions). */
  public static final Element<String> QUESTION = text("question");

  /** 答案 (in questions). */
  public static final Element<String> ANSWER = text("answer");

  /** 问题排序 (in questions). */
  public static final Element<Integer> FAQ_ORDER = integer("faq-order");

  // 状态与版本

  /** 事项状态. */
  public static final Element<String> ITEM_STATE = text("item-state");

  /** 事项版本. */
  public static final Element<Integer> ITEM_VERSION = integer("item-version");

  /** 计划生效日期. */
  public static final Element<CatalogueDate> EFFECTIVE_DATE = date("effective-date");

  /** 计划取消日期. */
  public static final Element<CatalogueDate> CANCEL_DATE = date("cancel-date");

  /** 版本日期. */
  public static final Element<CatalogueDate> VERSION_DATE = date("version-date");

  /** 认领状态; of one province, kept as an extension. */
  public static final Element<String> CLAIM_STATUS = text("claim-status");

  // 交换信息

  /** 记录唯一标识. */
  public static final Element<String> RECORD_GUID = text("record-guid");

  /** 事项唯一标识. */
  public static final Element<String> PARENT_ITEM_GUID = text("parent-item-guid");

  /** 同步类型. */
  public static final Element<String> SYNC_OPERATION = text("sync-operation");

  /** 同步时间. */
  public static final Element<CatalogueDate> SYNC_TIME = date("sync-time");

  /** 批次号. */
  public static final Element<String> SYNC_BATCH = text("sync-batch");

  /** 数据来源. */
  public static final Element<String> DATA_SOURCE = text("data-source");

  // 扩展

  /** 扩展字段. */
  public static final Element<String> EXTENSION_FIELD = text("extension-field");

  /** 扩展要素. */
  public static final Element<Map<String, String>> EXTENSIONS = map("extensions");

  // 区划与区域

  /** 乡镇街道名称. */
  public static final Element<String> TOWN_NAME = text("town-name");

  /** 乡镇街道代码. */
  public static final Element<String> TOWN_CODE = text("town-code");

  /** 村居社区名称. */
  public static final Element<String> VILLAGE_NAME = text("village-name");

  /** 村居社区代码. */
  public static final Element<String> VILLAGE_CODE = text("village-code");

  /** 行政区划代码. */
  public static final Element<String> AREA_CODE = text("area-code");

  /** 行政区划名称. */
  public static final Element<String> AREA_NAME = text("area-name");

  /** 区域内部门名称 (in implementingBodies). */
  public static final Element<String> ZONE_BODY_NAME = text("zone-body-name");

  /** 区域内部门简称 (in implementingBodies). */
  public static final Element<String> ZONE_BODY_SHORT_NAME = text("zone-body-short-name");

  /** 区域内组织机构代码 (in implementingBodies). */
  public static final Element<String> ZONE_BODY_ORGANISATION_CODE =
      text("zone-body-organisation-code");

  /** 区域内统一社会信用代码 (in implementingBodies). */
  public static final Element<String> ZONE_BODY_CREDIT_CODE = text("zone-body-credit-code");

  /** 部门是否存在并行使事项 (in implementingBodies). */
  public static final Element<String> ZONE_BODY_HAS_ITEMS = text("zone-body-has-items");

  /** 区域内部门排序 (in implementingBodies). */
  public static final Element<Integer> ZONE_BODY_ORDER = integer("zone-body-order");

  // 行政许可补充要素

  /** 许可条件. */
  public static final Element<String> LICENCE_CONDITION = text("licence-condition");

  /** 许可条件依据. */
  public static final Element<String> LICENCE_CONDITION_BASIS = text("licence-condition-basis");

  /** 禁止性规定. */
  public static final Element<String> PROHIBITIVE_PROVISION = text("prohibitive-provision");

  /** 许可证件名称. */
  public static final Element<String> LICENCE_NAME = text("licence-name");

  /** 许可证件有效期限. */
  public static final Element<Integer> VALIDITY_TERM = integer("validity-term");

  /** 有效期限单位. */
  public static final Element<String> VALIDITY_UNIT = text("validity-unit");

  /** 有效期限依据. */
  public static final Element<String> VALIDITY_BASIS = text("validity-basis");

  /** 延续要求. */
  public static final Element<String> RENEWAL_REQUIREMENT = text("renewal-requirement");

  /** 许可证件适用地域. */
  public static final Element<String> APPLICABLE_AREA = text("applicable-area");

  /** 适用地域依据. */
  public static final Element<String> APPLICABLE_AREA_BASIS = text("applicable-area-basis");

  /** 有无数量限制. */
  public static final Element<String> HAS_QUANTITY_LIMIT = text("has-quantity-limit");

  /** 数量限制依据. */
  public static final Element<String> QUANTITY_LIMIT_BASIS = text("quantity-limit-basis");

  /** 公布数量限制的方式. */
  public static final Element<String> QUANTITY_PUBLISH_WAY = text("quantity-publish-way");

  /** 公布数量限制的周期. */
  public static final Element<String> QUANTITY_PUBLISH_CYCLE = text("quantity-publish-cycle");

  /** 年检要求. */
  public static final Element<String> ANNUAL_INSPECTION_REQUIREMENT =
      text("annual-inspection-requirement");

  /** 年检周期. */
  public static final Element<String> ANNUAL_INSPECTION_CYCLE = text("annual-inspection-cycle");

  /** 年检材料. */
  public static final Element<String> ANNUAL_INSPECTION_MATERIALS =
      text("annual-inspection-materials");

  /** 年检收费. */
  public static final Element<String> ANNUAL_INSPECTION_FEE = text("annual-inspection-fee");

  /** 年报要求. */
  public static final Element<String> ANNUAL_REPORT_REQUIREMENT = text("annual-report-requirement");

  /** 年报周期. */
  public static final Element<String> ANNUAL_REPORT_CYCLE = text("annual-report-cycle");

  /** 中介服务名称. */
  public static final Element<List<String>> INTERMEDIARY_NAME = texts("intermediary-name");

  /** 中介服务依据. */
  public static final Element<String> INTERMEDIARY_BASIS = text("intermediary-basis");

  /** 中介服务机构. */
  public static final Element<List<String>> INTERMEDIARY_BODY = texts("intermediary-body");

  /** 中介服务收费性质. */
  public static final Element<String> INTERMEDIARY_FEE_NATURE = text("intermediary-fee-nature");

  /** 是否实行告知承诺. */
  public static final Element<String> INFORMED_PROMISE = text("informed-promise");

  /** 告知承诺说明. */
  public static final Element<String> INFORMED_PROMISE_EXPLANATION =
      text("informed-promise-explanation");

  /** 承诺书. */
  public static final Element<List<Attachment>> PROMISE_LETTER = attachments("promise-letter");

  /** 监管主体. */
  public static final Element<List<String>> SUPERVISING_BODY = texts("supervising-body");

  private Elements() {}

  /** Returns every element in the order of the element table. */
  public static List<Element<?>> all() {
    return ElementTable.all();
  }

  /** Returns the element of that id, such as {@code promise-limit}, or null. */
  public static @Nullable Element<?> find(String id) {
    return ElementTable.find(id);
  }

  private static Element<String> text(String id) {
    Element<?> element = ElementTable.get(id);
    return typed(element, isText(element) && !element.isMultiValued());
  }

  private static Element<List<String>> texts(String id) {
    Element<?> element = ElementTable.get(id);
    return typed(element, isText(element) && element.isMultiValued());
  }

  private static Element<Integer> integer(String id) {
    Element<?> element = ElementTable.get(id);
    return typed(element, element.type() == ElementType.INTEGER);
  }

  private static Element<CatalogueDate> date(String id) {
    Element<?> element = ElementTable.get(id);
    return typed(element, element.type() == ElementType.DATETIME);
  }

  private static Element<List<Attachment>> attachments(String id) {
    Element<?> element = ElementTable.get(id);
    return typed(element, element.type() == ElementType.ATTACHMENT);
  }

  private static Element<Map<String, String>> map(String id) {
    Element<?> element = ElementTable.get(id);
    return typed(element, element.type() == ElementType.MAP);
  }

  private static boolean isText(Element<?> element) {
    return switch (element.type()) {
      case INTEGER, DATETIME, ATTACHMENT, MAP -> false;
      default -> true;
    };
  }

  @SuppressWarnings("unchecked") // the table says so, which the caller has checked
  private static <T> Element<T> typed(Element<?> element, boolean fits) {
    if (!fits) {
      throw new IllegalStateException(element + " has another type in the element table");
    }
    return (Element<T>) element;
  }
}
