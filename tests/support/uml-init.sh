# The first process of a user-mode Linux whose root folder is that of the machine: loads the modules
# called $names from $modules, runs "$@" and leaves what it said in log and its status in status.
mount -t proc none /proc
for name in $names; do
  for file in $(grep "/$name.ko:" "$modules/modules.dep" | tr -d : | tr ' ' '\n' | tac); do
    insmod "$modules/$file" 2>/dev/null
  done
done
PATH=/usr/sbin:/usr/bin:/sbin:/bin "$@" >log 2>&1
echo $? >status
sync
echo o >/proc/sysrq-trigger
sleep 5
