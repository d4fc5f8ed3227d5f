package io.github.servicecatalogue.core;

import io.github.servicecatalogue.Attachment;
import io.github.servicecatalogue.BasicItem;
import io.github.servicecatalogue.CatalogueDate;
import io.github.servicecatalogue.Elements;
import io.github.servicecatalogue.LegalBasis;
import io.github.servicecatalogue.Material;
import io.github.servicecatalogue.Question;
import io.github.servicecatalogue.Result;
import io.github.servicecatalogue.RowKind;
import io.github.servicecatalogue.ServiceItem;
import java.time.LocalDate;
import java.util.List;

/** Items of a city that does not exist, in which nothing is wrong. */
final class Items {
  private static final String BODY_CODE = "11379800MB1Q46T92C";

  private Items() {}

  /** Returns a licence; {@code number}, 0 to 999, makes it a different one. */
  static ServiceItem licence(int number) {
    String basicCode = "370123%03d000".formatted(number);
    LegalBasis law =
        LegalBasis.builder()
            .set(Elements.LAW_NAME, "青湾市公共场所卫生管理条例")
            .set(Elements.LAW_CLAUSE_NUMBER, "第八条")
            .set(Elements.LAW_CLAUSE_CONTENT, "公共场所的经营者应当取得卫生许可证。")
            .set(Elements.LAW_EFFECTIVE_DATE, CatalogueDate.of(LocalDate.of(2019, 5, 1)))
            .build();
    return ServiceItem.builder()
        .set(Elements.ITEM_NAME, "公共场所卫生许可" + number)
        .set(Elements.BASIC_CODE, basicCode)
        .set(Elements.IMPLEMENTATION_CODE, BODY_CODE + "3" + basicCode)
        .set(Elements.ITEM_TYPE, "01")
        .set(Elements.EXERCISE_LEVEL, List.of("3"))
        .set(Elements.POWER_SOURCE, "1")
        .set(Elements.BODY_NAME, "青湾市行政审批服务局")
        .set(Elements.BODY_NATURE, "1")
        .set(Elements.BODY_CODE, BODY_CODE)
        .set(Elements.LEGAL_BASIS, "《青湾市公共场所卫生管理条例》第八条")
        .set(RowKind.LEGAL_BASES, List.of(law))
        .set(Elements.LEGAL_LIMIT, 20)
        .set(Elements.LEGAL_LIMIT_UNIT, "1")
        .set(Elements.PROMISE_LIMIT, 10)
        .set(Elements.PROMISE_LIMIT_UNIT, "1")
        .set(Elements.ACCEPT_CONDITION, "在青湾市行政区域内有固定的经营场所")
        .set(Elements.SERVICE_OBJECT, List.of("2"))
        .set(Elements.CASE_TYPE, "2")
        .set(Elements.HANDLE_FLOW, "申请、受理、审查、决定、办结、送达")
        .set(Elements.SPECIAL_PROCEDURE, "需要检验、检测的，所需时间不计算在办结时限内")
        .set(Elements.HANDLE_FORM, List.of("1", "2"))
        .set(Elements.VISIT_COUNT, 0)
        .set(Elements.IS_ONLINE, "1")
        .set(Elements.ONLINE_DEPTH, List.of("1", "2", "3", "4", "5", "6"))
        .set(Elements.ONLINE_URL, "https://zwfw.qingwan.example/apply/gwx")
        .set(Elements.PC_SINGLE_SIGN_ON, "1")
        .set(Elements.PC_URL, "https://zwfw.qingwan.example/pc/gwx")
        .set(Elements.MOBILE_SINGLE_SIGN_ON, "1")
        .set(Elements.MOBILE_URL, "https://m.qingwan.example/apply/gwx")
        .set(Elements.IN_SERVICE_HALL, "1")
        .set(Elements.CROSS_REGION_SCOPE, "3")
        .set(Elements.IS_EXPRESS, "0")
        .set(Elements.HANDLE_PLACE, "青湾市政务服务中心二楼3号窗口")
        .set(Elements.HANDLE_HOURS, "工作日上午9:00—12:00，下午13:30—17:00")
        .set(Elements.CONSULT_WAY, "电话：0549-5550101")
        .set(Elements.COMPLAINT_WAY, "电话：0549-5550109；便民热线：12345")
        .set(Elements.IS_FEE, "0")
        .set(Elements.IS_PAY_ONLINE, "0")
        .set(RowKind.MATERIALS, List.of(material(1, "申请表"), material(2, "经营场所平面图")))
        .set(
            RowKind.RESULTS,
            List.of(
                Result.builder()
                    .set(Elements.RESULT_TYPE, List.of("10"))
                    .set(Elements.RESULT_NAME, "公共场所卫生许可证")
                    .set(Elements.RESULT_SAMPLE, file("公共场所卫生许可证（样本）.pdf"))
                    .build()))
        .set(Elements.CORPORATE_TOPIC, List.of("010"))
        .set(
            RowKind.QUESTIONS,
            List.of(
                Question.builder()
                    .set(Elements.QUESTION, "卫生许可证遗失后怎样补领？")
                    .set(Elements.ANSWER, "登录政务服务网提出补领申请。")
                    .set(Elements.FAQ_ORDER, 1)
                    .build()))
        .set(Elements.ITEM_STATE, "1")
        .set(Elements.ITEM_VERSION, 1)
        .set(Elements.EFFECTIVE_DATE, CatalogueDate.of(LocalDate.of(2024, 3, 1)))
        .set(Elements.AREA_CODE, "379800")
        .build();
  }

  private static Material material(int order, String name) {
    return Material.builder()
        .set(Elements.MATERIAL_NAME, name)
        .set(Elements.MATERIAL_TYPE, "2")
        .set(Elements.MATERIAL_FORMAT, "3")
        .set(Elements.MATERIAL_NECESSITY, "1")
        .set(Elements.BLANK_FORM, file(name + "（空白表）.pdf"))
        .set(Elements.SAMPLE_FORM, file(name + "（填写样例）.pdf"))
        .set(Elements.MATERIAL_SOURCE, "10")
        .set(Elements.PAPER_COPIES, 1)
        .set(Elements.PAPER_SIZE, "A4")
        .set(Elements.MATERIAL_ORDER, order)
        .build();
  }

  private static List<Attachment> file(String name) {
    return List.of(Attachment.of(name, "QWJC0001", null));
  }

  /** Returns the same licence as a record of the basic catalogue. */
  static BasicItem basic(int number) {
    return BasicItem.builder()
        .set(Elements.ITEM_NAME, "公共场所卫生许可" + number)
        .set(Elements.BASIC_CODE, "370123%03d000".formatted(number))
        .set(Elements.ITEM_TYPE, "01")
        .set(Elements.EXERCISE_LEVEL, List.of("3"))
        .set(Elements.LEGAL_BASIS, "《青湾市公共场所卫生管理条例》第八条")
        .set(Elements.SERVICE_OBJECT, List.of("2"))
        .set(Elements.ITEM_STATE, "1")
        .set(Elements.ITEM_VERSION, 1)
        .set(Elements.EFFECTIVE_DATE, CatalogueDate.of(LocalDate.of(2024, 3, 1)))
        .build();
  }
}
