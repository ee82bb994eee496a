# Runs in a network and a mount namespace of its own, in a work folder. Makes the adapters that the
# file `adapters` lists, one a line with its MAC address if that matters; adapter 0 has its other end
# in cable0, and so on. Lets systemd-networkd ($1) configure them by the files in network/ until the
# links named by $2, $3, ... are done, and leaves what came of it in *.json and links/.
set -e
networkd=$1
shift
# Nobody else could have an address here: no need to wait for an answer.
echo 0 >/proc/sys/net/ipv6/conf/default/accept_dad
ip link set lo up
number=0
while read -r name address; do
  ip link add "$name" ${address:+address "$address"} type veth peer name "cable$number"
  ip link set "cable$number" up
  number=$((number + 1))
done <adapters
mount -t tmpfs none /run
mkdir -p /run/systemd/netif/links /run/systemd/netif/leases
chown -R systemd-network: /run/systemd/netif
cp -r network /run/systemd/network
# With /sys read-only systemd takes it that there is no udev, and does not wait for it.
mount -t sysfs -o ro none /sys
is_done() {
  index=$(cat "/sys/class/net/$1/ifindex" 2>/dev/null) &&
    grep -qsE 'ADMIN_STATE=(configured|failed|unmanaged)' "/run/systemd/netif/links/$index"
}
"$networkd" &
for name; do
  for _ in $(seq 60); do
    is_done "$name" && break
    sleep 0.1
  done
done
ip -json address >addresses.json
ip -json -4 route >routes.json
ip -json -6 route >routes6.json
cp -r /run/systemd/netif/links links
kill $!
