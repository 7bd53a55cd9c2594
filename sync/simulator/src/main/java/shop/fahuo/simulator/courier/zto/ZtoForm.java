package shop.fahuo.simulator.courier.zto;

import shop.fahuo.simulator.courier.Lane;
import shop.fahuo.simulator.courier.Party;

import tools.jackson.databind.JsonNode;

import java.util.Set;

/// Reads what is to be booked, and finds the first thing wrong with it.
record ZtoForm(JsonNode data) {

    private static final Set<String> VALUE_ADDED =
            Set.of("COD", "vip", "insured", "receiveReturnService", "twoHour", "standardExpress");

    String reference() throws ZtoProblem {
        return ZtoCall.require(data, "partnerOrderCode");
    }

    /// @return 1 to 4
    int type() throws ZtoProblem {
        var type = ZtoCall.require(data, "orderType");
        if (!type.matches(isGroup() ? "[12]" : "[1234]")) {
            throw ZtoProblem.refused("orderType取值有误");
        }
        return Integer.parseInt(type);
    }

    private boolean isGroup() throws ZtoProblem {
        var partner = ZtoCall.require(data, "partnerType");
        if (!partner.matches("[12]")) {
            throw ZtoProblem.refused("partnerType取值有误");
        }
        return partner.equals("1");
    }

    ZtoKind kind() throws ZtoProblem {
        return type() == 1 || type() == 4 ? ZtoKind.FULL_NET : ZtoKind.BOOKED;
    }

    /// Only 预约件 without number have none.
    boolean isNumbered() throws ZtoProblem {
        return isGroup() || type() != 3;
    }

    void requireAccount(ZtoCredentials own, boolean bound) throws ZtoProblem {
        var account = data.path("accountInfo");
        int type = type();
        if (isGroup()) {
            ZtoCall.require(account, "customerId");
        } else if (type != 3) {
            var id = ZtoCall.require(account, "accountId");
            var password = ZtoCall.text(account, "accountPassword");
            if (!bound || !id.equals(own.account()) || !password.equals(own.accountPassword())) {
                throw new ZtoProblem("E404", "电子面单账号未绑定");
            }
        }
    }

    Lane lane() throws ZtoProblem {
        return new Lane(party("senderInfo", "sender"), party("receiveInfo", "receiver"));
    }

    private Party party(String field, String head) throws ZtoProblem {
        var person = data.path(field);
        var mobile = ZtoCall.text(person, head + "Mobile");
        return new Party(
                ZtoCall.require(person, head + "Name"),
                mobile.isEmpty() ? ZtoCall.require(person, head + "Phone") : mobile,
                ZtoCall.require(person, head + "Province"),
                ZtoCall.require(person, head + "City"),
                ZtoCall.require(person, head + "District"),
                ZtoCall.require(person, head + "Address"));
    }

    /// Weights in grams and amounts in fen are whole.
    void requireGoods() throws ZtoProblem {
        for (var extra : data.path("orderVasList")) {
            if (!VALUE_ADDED.contains(ZtoCall.text(extra, "vasType"))) {
                throw ZtoProblem.refused("vasType取值有误");
            }
            requireWhole(extra, "vasAmount");
        }
        for (var item : data.path("orderItems")) {
            requireWhole(item, "weight");
            requireWhole(item, "unitprice");
        }
    }

    private static void requireWhole(JsonNode node, String field) throws ZtoProblem {
        var value = node.path(field);
        if (!value.isMissingNode() && !value.isNull() && !value.isIntegralNumber()) {
            throw ZtoProblem.refused(field + "必须为整数");
        }
    }

    /// Everything a script may look for.
    String words() throws ZtoProblem {
        return reference() + " " + lane().from().words() + " " + lane().to().words();
    }
}
