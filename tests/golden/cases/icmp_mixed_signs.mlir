// Comparisons, divisions and selects between values that C++ holds with different signs.
// arguments: a b c d
// runs: 100
"llvm.mlir.global"() <{addr_space = 0 : i32, global_type = !llvm.ptr, linkage = #llvm.linkage<internal>, sym_name = "kernels_show", visibility_ = 0 : i64}> ({
}) : () -> ()
"llvm.func"() <{CConv = #llvm.cconv<ccc>, function_type = !llvm.func<i32 (i32, i32, i64, i8)>, linkage = #llvm.linkage<external>, sym_name = "host", visibility_ = 0 : i64}> ({
  ^entry(%a: i32, %b: i32, %c: i64, %d: i8):
    %0 = "llvm.mlir.constant"() <{value = 7 : i32}> : () -> i32
    %1 = "llvm.udiv"(%a, %0) : (i32, i32) -> i32
    %2 = "llvm.sdiv"(%b, %0) : (i32, i32) -> i32
    %3 = "llvm.zext"(%a) : (i32) -> i64
    %4 = "llvm.mlir.constant"() <{value = 1 : i8}> : () -> i8
    %5 = "llvm.lshr"(%d, %4) : (i8, i8) -> i8
    %6 = "llvm.icmp"(%1, %2) <{predicate = 0 : i64}> : (i32, i32) -> i1
    %7 = "llvm.icmp"(%3, %c) <{predicate = 0 : i64}> : (i64, i64) -> i1
    %8 = "llvm.icmp"(%5, %d) <{predicate = 0 : i64}> : (i8, i8) -> i1
    %9 = "llvm.icmp"(%1, %2) <{predicate = 1 : i64}> : (i32, i32) -> i1
    %10 = "llvm.icmp"(%3, %c) <{predicate = 1 : i64}> : (i64, i64) -> i1
    %11 = "llvm.icmp"(%5, %d) <{predicate = 1 : i64}> : (i8, i8) -> i1
    %12 = "llvm.icmp"(%1, %2) <{predicate = 2 : i64}> : (i32, i32) -> i1
    %13 = "llvm.icmp"(%3, %c) <{predicate = 2 : i64}> : (i64, i64) -> i1
    %14 = "llvm.icmp"(%5, %d) <{predicate = 2 : i64}> : (i8, i8) -> i1
    %15 = "llvm.icmp"(%1, %2) <{predicate = 3 : i64}> : (i32, i32) -> i1
    %16 = "llvm.icmp"(%3, %c) <{predicate = 3 : i64}> : (i64, i64) -> i1
    %17 = "llvm.icmp"(%5, %d) <{predicate = 3 : i64}> : (i8, i8) -> i1
    %18 = "llvm.icmp"(%1, %2) <{predicate = 4 : i64}> : (i32, i32) -> i1
    %19 = "llvm.icmp"(%3, %c) <{predicate = 4 : i64}> : (i64, i64) -> i1
    %20 = "llvm.icmp"(%5, %d) <{predicate = 4 : i64}> : (i8, i8) -> i1
    %21 = "llvm.icmp"(%1, %2) <{predicate = 5 : i64}> : (i32, i32) -> i1
    %22 = "llvm.icmp"(%3, %c) <{predicate = 5 : i64}> : (i64, i64) -> i1
    %23 = "llvm.icmp"(%5, %d) <{predicate = 5 : i64}> : (i8, i8) -> i1
    %24 = "llvm.icmp"(%1, %2) <{predicate = 6 : i64}> : (i32, i32) -> i1
    %25 = "llvm.icmp"(%3, %c) <{predicate = 6 : i64}> : (i64, i64) -> i1
    %26 = "llvm.icmp"(%5, %d) <{predicate = 6 : i64}> : (i8, i8) -> i1
    %27 = "llvm.icmp"(%1, %2) <{predicate = 7 : i64}> : (i32, i32) -> i1
    %28 = "llvm.icmp"(%3, %c) <{predicate = 7 : i64}> : (i64, i64) -> i1
    %29 = "llvm.icmp"(%5, %d) <{predicate = 7 : i64}> : (i8, i8) -> i1
    %30 = "llvm.icmp"(%1, %2) <{predicate = 8 : i64}> : (i32, i32) -> i1
    %31 = "llvm.icmp"(%3, %c) <{predicate = 8 : i64}> : (i64, i64) -> i1
    %32 = "llvm.icmp"(%5, %d) <{predicate = 8 : i64}> : (i8, i8) -> i1
    %33 = "llvm.icmp"(%1, %2) <{predicate = 9 : i64}> : (i32, i32) -> i1
    %34 = "llvm.icmp"(%3, %c) <{predicate = 9 : i64}> : (i64, i64) -> i1
    %35 = "llvm.icmp"(%5, %d) <{predicate = 9 : i64}> : (i8, i8) -> i1
    %36 = "llvm.add"(%1, %2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %37 = "llvm.add"(%3, %c) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %38 = "llvm.add"(%5, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %39 = "llvm.sub"(%1, %2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %40 = "llvm.sub"(%3, %c) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %41 = "llvm.sub"(%5, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %42 = "llvm.mul"(%1, %2) <{overflowFlags = 0 : i32}> : (i32, i32) -> i32
    %43 = "llvm.mul"(%3, %c) <{overflowFlags = 0 : i32}> : (i64, i64) -> i64
    %44 = "llvm.mul"(%5, %d) <{overflowFlags = 0 : i32}> : (i8, i8) -> i8
    %45 = "llvm.udiv"(%1, %2) : (i32, i32) -> i32
    %46 = "llvm.udiv"(%3, %c) : (i64, i64) -> i64
    %47 = "llvm.udiv"(%5, %d) : (i8, i8) -> i8
    %48 = "llvm.sdiv"(%1, %2) : (i32, i32) -> i32
    %49 = "llvm.sdiv"(%3, %c) : (i64, i64) -> i64
    %50 = "llvm.sdiv"(%5, %d) : (i8, i8) -> i8
    %51 = "llvm.urem"(%1, %2) : (i32, i32) -> i32
    %52 = "llvm.urem"(%3, %c) : (i64, i64) -> i64
    %53 = "llvm.urem"(%5, %d) : (i8, i8) -> i8
    %54 = "llvm.srem"(%1, %2) : (i32, i32) -> i32
    %55 = "llvm.srem"(%3, %c) : (i64, i64) -> i64
    %56 = "llvm.srem"(%5, %d) : (i8, i8) -> i8
    %57 = "llvm.and"(%1, %2) : (i32, i32) -> i32
    %58 = "llvm.and"(%3, %c) : (i64, i64) -> i64
    %59 = "llvm.and"(%5, %d) : (i8, i8) -> i8
    %60 = "llvm.or"(%1, %2) : (i32, i32) -> i32
    %61 = "llvm.or"(%3, %c) : (i64, i64) -> i64
    %62 = "llvm.or"(%5, %d) : (i8, i8) -> i8
    %63 = "llvm.xor"(%1, %2) : (i32, i32) -> i32
    %64 = "llvm.xor"(%3, %c) : (i64, i64) -> i64
    %65 = "llvm.xor"(%5, %d) : (i8, i8) -> i8
    %66 = "llvm.lshr"(%1, %2) : (i32, i32) -> i32
    %67 = "llvm.lshr"(%3, %c) : (i64, i64) -> i64
    %68 = "llvm.lshr"(%5, %d) : (i8, i8) -> i8
    %69 = "llvm.ashr"(%1, %2) : (i32, i32) -> i32
    %70 = "llvm.ashr"(%3, %c) : (i64, i64) -> i64
    %71 = "llvm.ashr"(%5, %d) : (i8, i8) -> i8
    %72 = "llvm.icmp"(%a, %b) <{predicate = 6 : i64}> : (i32, i32) -> i1
    %73 = "llvm.select"(%72, %1, %2) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i32, i32) -> i32
    %74 = "llvm.select"(%72, %3, %c) <{fastmathFlags = #llvm.fastmath<none>}> : (i1, i64, i64) -> i64
    %75 = "llvm.sitofp"(%1) : (i32) -> f64
    %76 = "llvm.uitofp"(%2) : (i32) -> f64
    %77 = "llvm.sext"(%1) : (i32) -> i64
    %78 = "llvm.intr.smax"(%1, %2) : (i32, i32) -> i32
    %79 = "llvm.intr.umin"(%1, %2) : (i32, i32) -> i32
    %80 = "llvm.mlir.poison"() : () -> !llvm.array<17 x i32>
    %81 = "llvm.insertvalue"(%80, %1) <{position = array<i64: 0>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %82 = "llvm.insertvalue"(%81, %2) <{position = array<i64: 1>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %83 = "llvm.insertvalue"(%82, %36) <{position = array<i64: 2>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %84 = "llvm.insertvalue"(%83, %39) <{position = array<i64: 3>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %85 = "llvm.insertvalue"(%84, %42) <{position = array<i64: 4>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %86 = "llvm.insertvalue"(%85, %45) <{position = array<i64: 5>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %87 = "llvm.insertvalue"(%86, %48) <{position = array<i64: 6>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %88 = "llvm.insertvalue"(%87, %51) <{position = array<i64: 7>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %89 = "llvm.insertvalue"(%88, %54) <{position = array<i64: 8>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %90 = "llvm.insertvalue"(%89, %57) <{position = array<i64: 9>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %91 = "llvm.insertvalue"(%90, %60) <{position = array<i64: 10>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %92 = "llvm.insertvalue"(%91, %63) <{position = array<i64: 11>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %93 = "llvm.insertvalue"(%92, %66) <{position = array<i64: 12>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %94 = "llvm.insertvalue"(%93, %69) <{position = array<i64: 13>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %95 = "llvm.insertvalue"(%94, %73) <{position = array<i64: 14>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %96 = "llvm.insertvalue"(%95, %78) <{position = array<i64: 15>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %97 = "llvm.insertvalue"(%96, %79) <{position = array<i64: 16>}> : (!llvm.array<17 x i32>, i32) -> !llvm.array<17 x i32>
    %98 = "llvm.mlir.poison"() : () -> !llvm.array<15 x i64>
    %99 = "llvm.insertvalue"(%98, %3) <{position = array<i64: 0>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %100 = "llvm.insertvalue"(%99, %37) <{position = array<i64: 1>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %101 = "llvm.insertvalue"(%100, %40) <{position = array<i64: 2>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %102 = "llvm.insertvalue"(%101, %43) <{position = array<i64: 3>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %103 = "llvm.insertvalue"(%102, %46) <{position = array<i64: 4>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %104 = "llvm.insertvalue"(%103, %49) <{position = array<i64: 5>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %105 = "llvm.insertvalue"(%104, %52) <{position = array<i64: 6>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %106 = "llvm.insertvalue"(%105, %55) <{position = array<i64: 7>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %107 = "llvm.insertvalue"(%106, %58) <{position = array<i64: 8>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %108 = "llvm.insertvalue"(%107, %61) <{position = array<i64: 9>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %109 = "llvm.insertvalue"(%108, %64) <{position = array<i64: 10>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %110 = "llvm.insertvalue"(%109, %67) <{position = array<i64: 11>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %111 = "llvm.insertvalue"(%110, %70) <{position = array<i64: 12>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %112 = "llvm.insertvalue"(%111, %74) <{position = array<i64: 13>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %113 = "llvm.insertvalue"(%112, %77) <{position = array<i64: 14>}> : (!llvm.array<15 x i64>, i64) -> !llvm.array<15 x i64>
    %114 = "llvm.mlir.poison"() : () -> !llvm.array<13 x i8>
    %115 = "llvm.insertvalue"(%114, %5) <{position = array<i64: 0>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %116 = "llvm.insertvalue"(%115, %38) <{position = array<i64: 1>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %117 = "llvm.insertvalue"(%116, %41) <{position = array<i64: 2>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %118 = "llvm.insertvalue"(%117, %44) <{position = array<i64: 3>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %119 = "llvm.insertvalue"(%118, %47) <{position = array<i64: 4>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %120 = "llvm.insertvalue"(%119, %50) <{position = array<i64: 5>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %121 = "llvm.insertvalue"(%120, %53) <{position = array<i64: 6>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %122 = "llvm.insertvalue"(%121, %56) <{position = array<i64: 7>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %123 = "llvm.insertvalue"(%122, %59) <{position = array<i64: 8>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %124 = "llvm.insertvalue"(%123, %62) <{position = array<i64: 9>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %125 = "llvm.insertvalue"(%124, %65) <{position = array<i64: 10>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %126 = "llvm.insertvalue"(%125, %68) <{position = array<i64: 11>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %127 = "llvm.insertvalue"(%126, %71) <{position = array<i64: 12>}> : (!llvm.array<13 x i8>, i8) -> !llvm.array<13 x i8>
    %128 = "llvm.mlir.poison"() : () -> !llvm.array<30 x i1>
    %129 = "llvm.insertvalue"(%128, %6) <{position = array<i64: 0>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %130 = "llvm.insertvalue"(%129, %7) <{position = array<i64: 1>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %131 = "llvm.insertvalue"(%130, %8) <{position = array<i64: 2>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %132 = "llvm.insertvalue"(%131, %9) <{position = array<i64: 3>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %133 = "llvm.insertvalue"(%132, %10) <{position = array<i64: 4>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %134 = "llvm.insertvalue"(%133, %11) <{position = array<i64: 5>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %135 = "llvm.insertvalue"(%134, %12) <{position = array<i64: 6>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %136 = "llvm.insertvalue"(%135, %13) <{position = array<i64: 7>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %137 = "llvm.insertvalue"(%136, %14) <{position = array<i64: 8>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %138 = "llvm.insertvalue"(%137, %15) <{position = array<i64: 9>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %139 = "llvm.insertvalue"(%138, %16) <{position = array<i64: 10>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %140 = "llvm.insertvalue"(%139, %17) <{position = array<i64: 11>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %141 = "llvm.insertvalue"(%140, %18) <{position = array<i64: 12>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %142 = "llvm.insertvalue"(%141, %19) <{position = array<i64: 13>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %143 = "llvm.insertvalue"(%142, %20) <{position = array<i64: 14>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %144 = "llvm.insertvalue"(%143, %21) <{position = array<i64: 15>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %145 = "llvm.insertvalue"(%144, %22) <{position = array<i64: 16>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %146 = "llvm.insertvalue"(%145, %23) <{position = array<i64: 17>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %147 = "llvm.insertvalue"(%146, %24) <{position = array<i64: 18>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %148 = "llvm.insertvalue"(%147, %25) <{position = array<i64: 19>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %149 = "llvm.insertvalue"(%148, %26) <{position = array<i64: 20>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %150 = "llvm.insertvalue"(%149, %27) <{position = array<i64: 21>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %151 = "llvm.insertvalue"(%150, %28) <{position = array<i64: 22>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %152 = "llvm.insertvalue"(%151, %29) <{position = array<i64: 23>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %153 = "llvm.insertvalue"(%152, %30) <{position = array<i64: 24>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %154 = "llvm.insertvalue"(%153, %31) <{position = array<i64: 25>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %155 = "llvm.insertvalue"(%154, %32) <{position = array<i64: 26>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %156 = "llvm.insertvalue"(%155, %33) <{position = array<i64: 27>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %157 = "llvm.insertvalue"(%156, %34) <{position = array<i64: 28>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %158 = "llvm.insertvalue"(%157, %35) <{position = array<i64: 29>}> : (!llvm.array<30 x i1>, i1) -> !llvm.array<30 x i1>
    %159 = "llvm.mlir.poison"() : () -> !llvm.array<2 x f64>
    %160 = "llvm.insertvalue"(%159, %75) <{position = array<i64: 0>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %161 = "llvm.insertvalue"(%160, %76) <{position = array<i64: 1>}> : (!llvm.array<2 x f64>, f64) -> !llvm.array<2 x f64>
    %162 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %163 = "llvm.alloca"(%162) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>}> : (i32) -> !llvm.ptr
    %164 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %165 = "llvm.alloca"(%164) <{elem_type = !llvm.array<17 x struct<(i32, array<4 x i8>, array<64 x i8>)>>}> : (i32) -> !llvm.ptr
    %166 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %167 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 4>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%165, %167) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %168 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %168) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %169 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %169) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %170 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 1, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %170) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %171 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 0>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %171) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %172 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 1>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %172) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %173 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%166, %173) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %174 = "llvm.mlir.constant"() <{value = 0 : i64}> : () -> i64
    %175 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 2>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%174, %175) <{ordering = 0 : i64}> : (i64, !llvm.ptr) -> ()
    %176 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %177 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 5>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%176, %177) <{ordering = 0 : i64}> : (i32, !llvm.ptr) -> ()
    %178 = "llvm.mlir.zero"() : () -> !llvm.ptr
    %179 = "llvm.getelementptr"(%163) <{elem_type = !llvm.struct<(array<3 x i32>, array<3 x i32>, i64, ptr, ptr, i32)>, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: 0, 3>}> : (!llvm.ptr) -> !llvm.ptr
    "llvm.store"(%178, %179) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %180 = "llvm.mlir.constant"() <{value = 5 : i32}> : () -> i32
    %181 = "llvm.alloca"(%180) <{elem_type = !llvm.ptr}> : (i32) -> !llvm.ptr
    %182 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %183 = "llvm.alloca"(%182) <{elem_type = !llvm.array<17 x i32>}> : (i32) -> !llvm.ptr
    "llvm.store"(%97, %183) <{ordering = 0 : i64}> : (!llvm.array<17 x i32>, !llvm.ptr) -> ()
    %184 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %185 = "llvm.getelementptr"(%181, %184) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%183, %185) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %186 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %187 = "llvm.alloca"(%186) <{elem_type = !llvm.array<15 x i64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%113, %187) <{ordering = 0 : i64}> : (!llvm.array<15 x i64>, !llvm.ptr) -> ()
    %188 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %189 = "llvm.getelementptr"(%181, %188) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%187, %189) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %190 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %191 = "llvm.alloca"(%190) <{elem_type = !llvm.array<13 x i8>}> : (i32) -> !llvm.ptr
    "llvm.store"(%127, %191) <{ordering = 0 : i64}> : (!llvm.array<13 x i8>, !llvm.ptr) -> ()
    %192 = "llvm.mlir.constant"() <{value = 2 : i32}> : () -> i32
    %193 = "llvm.getelementptr"(%181, %192) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%191, %193) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %194 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %195 = "llvm.alloca"(%194) <{elem_type = !llvm.array<30 x i1>}> : (i32) -> !llvm.ptr
    "llvm.store"(%158, %195) <{ordering = 0 : i64}> : (!llvm.array<30 x i1>, !llvm.ptr) -> ()
    %196 = "llvm.mlir.constant"() <{value = 3 : i32}> : () -> i32
    %197 = "llvm.getelementptr"(%181, %196) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%195, %197) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %198 = "llvm.mlir.constant"() <{value = 1 : i32}> : () -> i32
    %199 = "llvm.alloca"(%198) <{elem_type = !llvm.array<2 x f64>}> : (i32) -> !llvm.ptr
    "llvm.store"(%161, %199) <{ordering = 0 : i64}> : (!llvm.array<2 x f64>, !llvm.ptr) -> ()
    %200 = "llvm.mlir.constant"() <{value = 4 : i32}> : () -> i32
    %201 = "llvm.getelementptr"(%181, %200) <{elem_type = !llvm.ptr, noWrapFlags = 0 : i32, rawConstantIndices = array<i32: -2147483648>}> : (!llvm.ptr, i32) -> !llvm.ptr
    "llvm.store"(%199, %201) <{ordering = 0 : i64}> : (!llvm.ptr, !llvm.ptr) -> ()
    %202 = "llvm.mlir.addressof"() <{global_name = @kernels_show}> : () -> !llvm.ptr
    %203 = "llvm.load"(%202) <{ordering = 0 : i64}> : (!llvm.ptr) -> !llvm.ptr
    %204 = "llvm.call"(%163, %203, %181) <{CConv = #llvm.cconv<ccc>, TailCallKind = #llvm.tailcallkind<none>, callee = @_cudaLaunchKernelEx, fastmathFlags = #llvm.fastmath<none>, op_bundle_sizes = array<i32>, operandSegmentSizes = array<i32: 3, 0>}> : (!llvm.ptr, !llvm.ptr, !llvm.ptr) -> i32
    %205 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    %206 = "llvm.icmp"(%204, %205) <{predicate = 0 : i64}> : (i32, i32) -> i1
    "llvm.cond_br"(%206)[^launched0, ^launched0_failed] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
  ^launched0_failed:
    "llvm.return"(%204) : (i32) -> ()
  ^launched0:
    %207 = "llvm.mlir.constant"() <{value = 0 : i32}> : () -> i32
    "llvm.return"(%207) : (i32) -> ()
}) {llvm.emit_c_interface} : () -> ()
