/// ZTO (中通) by its open platform.
package shop.fahuo.connect.courier.zto;
