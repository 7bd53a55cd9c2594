package shop.fahuo.simulator.courier.zto;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import shop.fahuo.simulator.courier.Fate;
import shop.fahuo.simulator.courier.Hand;
import shop.fahuo.simulator.courier.Reference;
import shop.fahuo.simulator.courier.Scripts;
import shop.fahuo.simulator.courier.zto.ZtoStyle.Repeat;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

class ZtoOrderTest extends ZtoCase {

    @Test
    void answersInTheShapeThatWasCaptured() {
        var reply = create("S1-1001-1");
        var result = reply.result();

        assertThat(reply.status()).isTrue();
        assertThat(reply.code()).isEqualTo("0000");
        assertThat(reply.message()).isEqualTo("成功");
        assertThat(result.propertyNames())
                .containsExactlyInAnyOrder(
                        "bigMarkInfo",
                        "verifyCode",
                        "siteCode",
                        "signBillInfo",
                        "siteName",
                        "billCode",
                        "orderCode",
                        "partnerOrderCode");
        assertThat(reply.bill()).matches("731[0-9]{11}");
        assertThat(result.path("orderCode").asString()).matches("261122[0-9]{12}");
        assertThat(result.path("partnerOrderCode").asString()).isEqualTo("S1-1001-1");
        assertThat(result.path("bigMarkInfo").path("mark").asString())
                .matches("[0-9]{3}- [A-Z][0-9]{2} [0-9]{2}");
        assertThat(result.path("bigMarkInfo").path("bagAddr").asString()).startsWith("杭州");
    }

    @Test
    void neverSellsANumberTwice() {
        var numbers = new HashSet<String>();
        for (int i = 0; i < 300; i++) {
            numbers.add(create("S1-" + i).bill());
        }

        assertThat(numbers).hasSize(300);
    }

    @ParameterizedTest
    @CsvSource({"SAME, 1, true", "ERROR, 1, false", "NEW_NUMBER, 2, true"})
    void answersARepeatedCodeAsItIsToldTo(Repeat repeat, int sold, boolean status)
            throws IOException {
        start(ZtoSettings.plain().with(ZtoStyle.PLAIN.with(repeat)));
        var first = create("S1-1-1").bill();

        var second = create("S1-1-1");

        assertThat(second.status()).isEqualTo(status);
        assertThat(second.bill().equals(first)).isEqualTo(repeat == Repeat.SAME);
        assertThat(zto.ledger().asked()).isEqualTo(Map.of("S1-1-1", 2));
        var parcel = new Reference("S1-1-1", 0);
        assertThat(zto.ledger().waybills().get(parcel)).hasSize(sold).contains(first);
        assertThat(zto.ledger().doubles()).isEqualTo(sold == 1 ? List.of() : List.of(parcel));
    }

    @ParameterizedTest
    @CsvSource({
        "{\"partnerOrderCode\":\"\"}, S208",
        "{\"partnerType\":\"\"}, S208",
        "{\"partnerType\":\"3\"}, SYS001",
        "{\"orderType\":\"5\"}, SYS001",
        "'{\"partnerType\":\"1\",\"orderType\":\"3\"}', SYS001",
        "{\"partnerType\":\"1\"}, S208",
        "{\"accountInfo\":{}}, S208",
        "'{\"accountInfo\":{\"accountId\":\"test\",\"accountPassword\":\"no\"}}', E404",
        "'{\"orderVasList\":[{\"vasType\":\"MAGIC\"}]}', SYS001",
        "'{\"orderVasList\":[{\"vasType\":\"COD\",\"vasAmount\":1.5}]}', SYS001",
        "'{\"orderItems\":[{\"weight\":0.5}]}', SYS001",
    })
    void refusesAnOrderThatIsNotAsItShouldBe(String change, String code) {
        var order = order("S1");
        Hand.json(change).asObject().forEachEntry(order::set);

        assertThat(create(order).code()).isEqualTo(code);
        assertThat(zto.ledger().bookings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "senderInfo, senderMobile",
        "senderInfo, senderName",
        "receiveInfo, receiverMobile",
        "receiveInfo, receiverDistrict",
        "receiveInfo, receiverAddress",
    })
    void refusesAPersonWithoutAField(String person, String field) {
        var order = order("S1");
        order.path(person).asObject().put(field, "");

        assertThat(create(order).code()).isEqualTo("S208");
    }

    @Test
    void takesAPhoneForAMobile() {
        var order = order("S1");
        order.path("receiveInfo")
                .asObject()
                .put("receiverMobile", "")
                .put("receiverPhone", "0571-88888888");

        assertThat(create(order).status()).isTrue();
    }

    @Test
    void refusesWithAnyCodeItIsToldTo() throws IOException {
        var script = new ZtoScript(Scripts.none(), new Scripts<>(Map.of("文三路", "E409")));
        start(ZtoSettings.plain().with(script));

        assertThat(create("S1").code()).isEqualTo("E409");
    }

    @Test
    void sellsNoNumberToAnAccountThatIsNotBound() throws IOException {
        start(ZtoSettings.plain().with(ZtoStyle.PLAIN.unbound()));
        assertThat(create("S1").code()).isEqualTo("E404");

        assertThat(bind("wrong").status()).isFalse();
        assertThat(create("S1").code()).isEqualTo("E404");
        assertThat(bind("ZTO123").status()).isTrue();
        assertThat(create("S1").code()).isEqualTo("0000");
    }

    private ZtoShipper.Reply bind(String password) {
        return shipper.call(
                "zto.open.bindingEaccount",
                "{\"eaccount\":\"test\",\"eaccountPwd\":\"%s\",\"siteCode\":\"02100\"}"
                        .formatted(password));
    }

    @Test
    void takesNoFullNetOrderBack() {
        var reply = cancel(create("S1").bill());

        assertThat(reply.status()).isFalse();
        assertThat(reply.message()).isEqualTo("全网件不支持取消");
        assertThat(zto.ledger().cancelled()).isEmpty();
    }

    @Test
    void cancelsABookedOrderOnce() {
        var bill = create(booked("S1")).bill();
        assertThat(bill).startsWith("735");

        var reply = cancel(bill);

        assertThat(reply.status()).isTrue();
        assertThat(reply.code()).isEqualTo("SYS000");
        assertThat(reply.result().isObject()).isTrue();
        assertThat(cancel(bill).status()).isFalse();
        assertThat(zto.ledger().cancelled()).containsExactly("S1");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"cancelType\":\"2\",\"billCode\":\"73500000000000\"}', SYS001, 查询不到该订单",
        "'{\"cancelType\":\"2\"}', S208, orderCode不能为空",
        "'{\"cancelType\":\"9\",\"billCode\":\"1\"}', SYS001, cancelType取值有误",
    })
    void refusesToCancel(String data, String code, String message) {
        var reply = shipper.call(CANCEL, data);

        assertThat(reply.code()).isEqualTo(code);
        assertThat(reply.message()).isEqualTo(message);
    }

    @Test
    void doesNotCancelWhatWasCollected() {
        var bill = create(booked("S1")).bill();
        zto.ledger().ship(bill, Fate.DELIVERED);

        assertThat(cancel(bill).message()).isEqualTo("订单已揽收，不能取消");
    }

    @Test
    void sellsNoNumberForWhatIsBookedWithoutOne() {
        var reply = create(order("S1").put("orderType", "3"));

        assertThat(reply.status()).isTrue();
        assertThat(reply.bill()).isEmpty();
        assertThat(zto.ledger().find("S1").orElseThrow().waybills()).isEmpty();
    }
}
